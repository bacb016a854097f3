import { pathParts, type AddressUrl } from './address-url.ts';

/** A commit in the address of a gist; anything else after its id is a view of the same thing. */
const COMMIT = /^[\da-f]{40}$/;
const GITHUB_VIEWS = new Set(['blob', 'raw', 'blame', 'edit']);
/** On GitLab, Bitbucket Data Center and GitHub Enterprise. */
const RAW_FILE = /\/-\/raw\/|\/(?:projects|users)\/[^/]+\/repos\/[^/]+\/raw\/|^\/[^/]+\/[^/]+\/raw\/[^/]+\/./;
/** GitHub Enterprise, and others that copied its addresses. */
const GITHUB_LIKE = /^(\/[^/]+\/[^/]+)\/blob\/([^/]+\/.+)$/;
const GITLAB_VIEW = /\/-\/(?:blob|blame|edit)\//;

/**
 * The address of the file itself for a page that shows it on GitHub, GitLab or Bitbucket (their own sites, and
 * GitHub Enterprise, GitLab and Bitbucket Data Center anywhere), or what is there already, which stays; `undefined`
 * for anything else.
 * A branch may hold slashes: the path is kept as it is.
 */
export function rewriteCodeHost(url: AddressUrl): string | undefined {
  switch (url.hostname.replace(/^www\./, '')) {
    case 'github.com':
      return rewriteGitHub(pathParts(url)) ?? url.href;
    case 'gist.github.com':
      return rewriteGist(pathParts(url)) ?? url.href;
    case 'bitbucket.org':
      return rewriteBitbucket(pathParts(url)) ?? url.href;
    case 'raw.githubusercontent.com':
    case 'gist.githubusercontent.com':
      return url.href;
    default:
      if (RAW_FILE.test(url.pathname)) return url.href;
      return rewriteGitLab(url) ?? rewriteBitbucketServer(url) ?? rewriteGitHubLike(url);
  }
}

function rewriteGitHub([owner, repository, view, ...file]: readonly string[]): string | undefined {
  if (view === 'wiki' && file.length === 1 && file[0] !== '') {
    return `https://raw.githubusercontent.com/wiki/${owner}/${repository}/${file[0]}.md`;
  }
  if (view === undefined || !GITHUB_VIEWS.has(view) || file.length < 2) return undefined;
  return `https://raw.githubusercontent.com/${owner}/${repository}/${file.join('/')}`;
}

function rewriteGist([owner, id, ...rest]: readonly string[]): string | undefined {
  if (!id || !/^[\da-f]+$/.test(id)) return undefined;
  const raw = `https://gist.githubusercontent.com/${owner}/${id}/raw`;
  if (rest[0] === 'raw') return [raw, ...rest.slice(1)].join('/');
  return rest[0] !== undefined && COMMIT.test(rest[0]) ? `${raw}/${rest[0]}` : raw;
}

function rewriteBitbucket([workspace, repository, view, ...file]: readonly string[]): string | undefined {
  if (view !== 'src' || file.length < 2) return undefined;
  return `https://bitbucket.org/${workspace}/${repository}/raw/${file.join('/')}`;
}

function rewriteGitLab(url: AddressUrl): string | undefined {
  if (!GITLAB_VIEW.test(url.pathname)) return undefined;
  // Tells a branch from a tag of the same name.
  const kind = url.searchParams.get('ref_type');
  const query = kind === 'heads' || kind === 'tags' ? `?ref_type=${kind}` : '';
  return url.origin + url.pathname.replace(GITLAB_VIEW, '/-/raw/') + query;
}

function rewriteBitbucketServer(url: AddressUrl): string | undefined {
  const file = /^(.*\/(?:projects|users)\/[^/]+\/repos\/[^/]+)\/browse\/(.+)$/.exec(url.pathname);
  if (file === null) return undefined;
  const branch = url.searchParams.get('at');
  return `${url.origin}${file[1]}/raw/${file[2]}${branch === null ? '' : `?at=${encodeURIComponent(branch)}`}`;
}

function rewriteGitHubLike(url: AddressUrl): string | undefined {
  const [, repository, file] = GITHUB_LIKE.exec(url.pathname) ?? [];
  return file === undefined ? undefined : `${url.origin}${repository}/raw/${file}`;
}
