/**
 * Lists of people read the log of everybody at once; they now find it in the order of contacts. The archive
 * and the newest deals have an index. Search finds phone numbers by their digits and holds nobody who is
 * archived.
 */
export const contactLog = `
-- Copies of the log by contact. Triggers keep it true whatever changes the log, undo included, so it is no
-- data of its own.
CREATE TABLE contact_log (
  contact_id INTEGER NOT NULL,
  interaction_id INTEGER NOT NULL,
  at TEXT NOT NULL,
  direction TEXT NOT NULL,
  kind TEXT NOT NULL,
  nps INTEGER,
  PRIMARY KEY (contact_id, interaction_id)
) STRICT, WITHOUT ROWID;

INSERT INTO contact_log
SELECT contact_id, interaction.id, at, direction, kind, nps
FROM interaction_contact JOIN interaction ON interaction.id = interaction_id;

CREATE TRIGGER contact_log_linked AFTER INSERT ON interaction_contact BEGIN
  INSERT INTO contact_log
  SELECT new.contact_id, id, at, direction, kind, nps FROM interaction WHERE id = new.interaction_id;
END;

CREATE TRIGGER contact_log_unlinked AFTER DELETE ON interaction_contact BEGIN
  DELETE FROM contact_log WHERE contact_id = old.contact_id AND interaction_id = old.interaction_id;
END;

CREATE TRIGGER contact_log_relinked AFTER UPDATE ON interaction_contact BEGIN
  DELETE FROM contact_log WHERE contact_id = old.contact_id AND interaction_id = old.interaction_id;
  INSERT INTO contact_log
  SELECT new.contact_id, id, at, direction, kind, nps FROM interaction WHERE id = new.interaction_id;
END;

CREATE TRIGGER contact_log_changed AFTER UPDATE ON interaction BEGIN
  UPDATE contact_log SET at = new.at, direction = new.direction, kind = new.kind, nps = new.nps
  WHERE interaction_id = new.id
    AND contact_id IN (SELECT contact_id FROM interaction_contact WHERE interaction_id = new.id);
END;

CREATE INDEX contact_by_archiving ON contact (archived_at) WHERE archived_at IS NOT NULL;
CREATE INDEX deal_by_moment ON deal (status, coalesce(closed_at, created_at));

INSERT INTO contact_search (contact_search) VALUES ('delete-all');
INSERT INTO contact_search (rowid, name, organisation, points, tags, notes)
SELECT contact.id,
       concat_ws(' ', contact.display_name, contact.given_name, contact.family_name),
       concat_ws(' ', organisation.display_name, contact.job_title),
       (SELECT group_concat(iif(type = 'phone', concat_ws(' ', value, match_key, substr(match_key, -9)), value), ' ')
        FROM contact_point WHERE contact_id = contact.id),
       (SELECT group_concat(tag.name, ' ') FROM contact_tag JOIN tag ON tag.id = tag_id
        WHERE contact_id = contact.id),
       contact.notes
FROM contact
LEFT JOIN contact AS organisation ON organisation.id = contact.organisation_id
WHERE contact.archived_at IS NULL;
`;
