/** Key of a Jira project: `PM` of the issue `PM-77`; '' of anything else. */
export function projectOf(issueKey: string): string {
  return /^(.+)-\d+$/.exec(issueKey)?.[1] ?? '';
}
