import { connect } from '../database/connect.ts';
import { writeAnew } from './clear.ts';
import { isToBeCleared } from './jobs.ts';

/** Writes a copy of a workspace anew where that was still to be done in the workspace: words of search came along. */
export function clearCopy(copy: string): void {
  const connection = connect(copy);
  try {
    if (isToBeCleared(connection)) writeAnew(connection);
  } finally {
    connection.close();
  }
}
