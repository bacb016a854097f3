/** What stands at the head of a column of a template's table, where a details table would have its first answer. */
const COLUMN_HEADS = listOf(
  'name,names,person,people,who,value,values,target,targets,note,notes,description,date,owner,status,details,answer,comment,comments,decision,metric,result,action,task,due,due date,role,team,link,links,baseline,signed off,approved',
);

/** A column headed so names what the table is about to say something of: its cells say nothing by themselves. */
const NAMING_HEADS = listOf(
  'area,field,function,kpi,kpis,measure,metric,metrics,name,name of the metric,property,role,roles,success metric,team,teams',
);

/** What a template writes into the first column, for others to fill in the cells beside it. */
const DETAILS = listOf(
  `owner,owners,status,date,due,due date,deadline,author,authors,version,reviewer,reviewers,last updated,created,
  document owner,document status,target release,release,target date,launch date,epic,jira,link,links,project,
  driver,drivers,approver,approvers,contributor,contributors,informed,responsible,accountable,consulted,sponsor,
  decision,outcome,background,stakeholders,dri,lead,pm,product manager,designer,tech lead,priority,impact`,
);
const TEAMS = listOf(
  `product,engineering,ml,ai,ml and ai,machine learning,cx,customer experience,customer support,support,design,ux,data,
  data science,analytics,legal,privacy,security,compliance,finance,marketing,sales,operations,qa,r,a,c,i,d`,
);

/**
 * `true` when a table says something beyond what its template wrote: its heads, and labels whose cells are empty.
 * A name that no template would write ("Who pays?") is an answer by itself; a first row is one only in a table of
 * details ("Owner | Priya"). `rows` are without placeholders. A table of one row or one column is filled by any text.
 * More rows never make a filled table of several rows an empty one: each row below the first counts by itself.
 */
export function isTableFilled(rows: readonly (readonly string[])[]): boolean {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (rows.length < 2) return (rows[0] ?? []).slice(width > 1 ? 1 : 0).some(hasText);
  const [head = [], ...body] = rows;
  if (width < 2) return body.some((row) => row.some(hasText));
  const isNamed = NAMING_HEADS.has(keyOf(head[0] ?? ''));
  return isDetail(head) || body.some((row) => isAnswered(row, isNamed));
}

function isAnswered([label = '', ...cells]: readonly string[], isNamed: boolean): boolean {
  return cells.some(hasText) || (!isNamed && hasText(label) && !isTemplateLabel(label));
}

/** The first row of a details table: other tables have their heads there. */
function isDetail([label = '', ...answers]: readonly string[]): boolean {
  const answer = keyOf(answers.join(' '));
  return answers.length === 1 && DETAILS.has(keyOf(label)) && answer !== '' && !COLUMN_HEADS.has(answer);
}

function isTemplateLabel(cell: string): boolean {
  const key = keyOf(cell);
  return DETAILS.has(key) || TEAMS.has(key);
}

function keyOf(cell: string): string {
  return cell
    .slice(0, 100)
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replaceAll(/\([^()]*\)|[^\p{L}\p{N}]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

function hasText(cell: string): boolean {
  return /[\p{L}\p{N}\p{S}]/u.test(cell);
}

function listOf(names: string): ReadonlySet<string> {
  return new Set(names.split(',').map((name) => name.trim()));
}
