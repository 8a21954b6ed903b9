import { Argument, type Command, type Option } from "commander";
import { helpedCommand, type AddCommand } from "./command.js";

export const addCompletion: AddCommand = (program) =>
  void helpedCommand(program, "completion", "print completion for a shell", [
    ["trucewatch completion bash > /etc/bash_completion.d/trucewatch", "for all users"],
    ["source <(trucewatch completion zsh)", "in this shell"],
    ["trucewatch completion fish > ~/.config/fish/completions/trucewatch.fish", ""],
  ])
    .addArgument(new Argument("<shell>", "which shell").choices(["bash", "zsh", "fish"]))
    .action((shell: keyof typeof SHELLS) => void process.stdout.write(SHELLS[shell](wordsOf(program))));

/** What can follow a command: its own commands, options with their values, fixed values of its argument. */
interface Words {
  /** "" for the program itself, "decide accept" for a command of a command. */
  readonly path: string;
  readonly summary: string;
  readonly next: readonly { readonly word: string; readonly summary: string }[];
}

/** The words of every command, drawn from the command line itself. */
function wordsOf(command: Command, path = ""): Words[] {
  const commands = command.commands.map((child) => ({ word: child.name(), summary: child.description() }));
  const options = command.options.map((option: Option) => ({ word: option.long ?? option.short ?? option.flags, summary: option.description }));
  const values = command.registeredArguments.flatMap(({ argChoices = [] }) => argChoices.map((word) => ({ word, summary: "" })));
  const own: Words = { path, summary: command.description(), next: [...commands, ...values, ...options, { word: "--help", summary: "show how it is used" }] };
  return [own, ...command.commands.flatMap((child) => wordsOf(child, path === "" ? child.name() : `${path} ${child.name()}`))];
}

const shellQuoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

const joined = ({ next }: Words): string => next.map(({ word }) => word).join(" ");

function bash(words: readonly Words[]): string {
  const cases = words.map((one) => `    ${shellQuoted(one.path)}) words=${shellQuoted(joined(one))} ;;`).join("\n");
  return `_trucewatch() {
  local current="\${COMP_WORDS[COMP_CWORD]}" path="" words="" i
  for ((i = 1; i < COMP_CWORD && i < 3; i++)); do
    case "\${COMP_WORDS[i]}" in -*) break ;; *) path="\${path:+$path }\${COMP_WORDS[i]}" ;; esac
    [[ \${path%% *} == decide ]] || break
  done
  case "$path" in
${cases}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
  [[ $current == -* || -z $path ]] || COMPREPLY+=($(compgen -f -- "$current"))
}
complete -o filenames -F _trucewatch trucewatch
`;
}

function zsh(words: readonly Words[]): string {
  const describe = ({ word, summary }: Words["next"][number]): string => shellQuoted(`${word.replaceAll(":", "\\:")}:${summary.replaceAll(":", "\\:")}`);
  const cases = words.map((one) => `    ${shellQuoted(one.path)}) options=(${one.next.map(describe).join(" ")}) ;;`).join("\n");
  return `#compdef trucewatch
_trucewatch() {
  local -a options
  local path_words="" i
  for ((i = 2; i < CURRENT && i < 4; i++)); do
    case "\${words[i]}" in -*) break ;; *) path_words="\${path_words:+$path_words }\${words[i]}" ;; esac
    [[ \${path_words%% *} == decide ]] || break
  done
  case "$path_words" in
${cases}
  esac
  _describe 'trucewatch' options
  [[ -z $path_words ]] || _files
}
compdef _trucewatch trucewatch
`;
}

function fish(words: readonly Words[]): string {
  const lines = words.flatMap(({ path, next }) =>
    next.map(({ word, summary }) => {
      const names = path.split(" ").filter((name) => name !== "");
      const within = names.length === 0 ? "__fish_use_subcommand" : names.map((name) => `__fish_seen_subcommand_from ${name}`).join("; and ");
      const what = word.startsWith("--") ? `-l ${word.slice(2)}` : `-f -a ${word}`;
      return `complete -c trucewatch -n '${within}' ${what} -d ${shellQuoted(summary)}`;
    }),
  );
  return `${lines.join("\n")}\n`;
}

const SHELLS = { bash, zsh, fish } as const;
