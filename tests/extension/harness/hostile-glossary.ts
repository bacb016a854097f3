/** Calls that would show, and requests that would be seen, if any of it were taken for more than text. */
function hostileText(canary: string): string {
  const sentinel = "globalThis.pwned = true; alert('pwned')";
  return `<img src="${canary}" onerror="${sentinel}"><script>${sentinel}</script><svg onload="${sentinel}"></svg>`;
}

/** A glossary with HTML, scripts and dangerous links in every field; its term is `quixelword`. */
export function hostileGlossary(canary: string): string {
  const text = hostileText(canary);
  const links = [
    { title: text, url: "javascript:alert('pwned')" },
    { title: text, url: `data:text/html,${text}` },
    { title: text, url: 'https://wiki.example.com/runbook' },
  ];
  const roles = { product: text, engineering: text, ml: text, cx: text };
  const term = {
    term: 'quixelword',
    aliases: ['<b onclick=alert(1)>quix</b>'],
    definition: text,
    roles,
    ask: text,
    related: [text],
    links,
    owner: text,
  };
  return JSON.stringify({
    parlance: 1,
    name: text,
    home: "javascript:alert('pwned')",
    contribute: "javascript:alert('{term}')",
    terms: [term],
  });
}
