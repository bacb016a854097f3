/** What stands at the head of a column of a template's table, where a details table would have its first answer. */
const COLUMN_HEADS: ReadonlySet<string> = new Set(
  'name,names,person,people,who,value,values,target,targets,note,notes,description,date,owner,status,details,answer,comment,comments,decision,metric,result'.split(
    ',',
  ),
);

/**
 * `true` when a table says something beyond its heads: a first row and first column that only label empty cells are
 * the template's. `rows` are without placeholders. A table of one row or one column is filled by any text.
 */
export function isTableFilled(rows: readonly (readonly string[])[]): boolean {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (rows.length < 2) return (rows[0] ?? []).slice(width > 1 ? 1 : 0).some(hasText);
  if (width < 2) return rows.slice(1).some((row) => row.some(hasText));
  if (rows.slice(1).some((row) => row.slice(1).some(hasText))) return true;
  return isFirstAnswer(rows);
}

/** A details table ("Owner | Priya", "Date | ") of which only the first row is filled in. */
function isFirstAnswer(rows: readonly (readonly string[])[]): boolean {
  const [label = '', ...answers] = rows[0] ?? [];
  const hasLabels = rows.slice(1).some((row) => hasText(row[0] ?? ''));
  const answer = answers.join(' ').trim().toLowerCase();
  return answers.length === 1 && hasText(label) && hasLabels && answer !== '' && !COLUMN_HEADS.has(answer);
}

function hasText(cell: string): boolean {
  return /[\p{L}\p{N}\p{S}]/u.test(cell);
}
