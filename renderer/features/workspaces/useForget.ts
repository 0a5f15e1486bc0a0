import { useMutation, useQueryClient } from '@tanstack/react-query';
import { core } from '../../bridge/core.ts';
import { useMessages } from '../../ui/messages.tsx';

/** Takes a workspace off the list; its file stays. */
export function useForget(): (file: string) => void {
  const messages = useMessages();
  const queries = useQueryClient();
  const forget = useMutation(
    core.workspaces.forget.mutationOptions({
      onError: messages.failed,
      onSuccess: () => queries.invalidateQueries({ queryKey: core.workspaces.known.queryKey() }),
    }),
  );
  return (file) => forget.mutate({ file });
}
