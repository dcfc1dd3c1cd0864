/** CI systems read commands out of the log: text from strangers never becomes one. */

/**
 * GitHub and Azure Pipelines find `##[name]` and `##vso[name]` anywhere in a line, TeamCity
 * `##teamcity[name]`.
 */
const commands = /##(\w*)\[/g;

/** The same text with a space where a command would be. */
export function withoutCommands(text: string): string {
  return text.replace(commands, '##$1 [');
}

/** JSON that says the same, without a command in its text. */
export function jsonWithoutCommands(json: string): string {
  return json.replace(commands, '##$1\\u005b');
}

/** XML that says the same, without a command in its text. */
export function xmlWithoutCommands(xml: string): string {
  return xml.replace(commands, '##$1&#91;');
}

/** A path as it may stand at the start of a line: GitHub takes a line that starts with `::` for a command. */
export function pathAtLineStart(path: string): string {
  return withoutCommands(/^\s*::/.test(path) ? `./${path}` : path);
}
