/** The part of the browser's Trusted Types that the page uses; TypeScript does not know them yet. */
interface TrustedTypes {
  createPolicy(name: 'default', rules: { createHTML(text: string): string }): unknown;
}

/** Undefined in browsers that do not know them: these do not ask for a policy either. */
const { trustedTypes } = window as { trustedTypes?: TrustedTypes };

/**
 * Whatever sets the content of an element as text gets here: the component library does, for its style elements. What
 * cannot become an element passes, all else is refused by throwing, as are texts that would become scripts.
 */
trustedTypes?.createPolicy('default', {
  createHTML(text) {
    if (text.includes('<')) throw new TypeError('Texts never become elements here');
    return text;
  },
});

export {};
