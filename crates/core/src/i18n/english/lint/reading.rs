//! Syntax errors.

use crate::i18n::lint::{ExpectedTexts, ReadingTexts, rule};

pub(super) const TEXTS: ReadingTexts = ReadingTexts {
    too_large: rule(
        "This file is larger than {limit} MiB and was not read.",
        "Files of a deployment have a few kilobytes; this is probably another file.",
        "Give the file that belongs to the deployment.",
    ),
    too_deep: rule(
        "This is nested deeper than {limit} levels and was not read further.",
        "Files of a deployment have less than ten levels.",
        "Give the file that belongs to the deployment, or flatten it.",
    ),
    expands: rule(
        "Variables or aliases that repeat each other grow beyond {limit} MiB here.",
        "Programs that read this run out of memory or refuse it.",
        "Write the value out once.",
    ),
    not_text: rule(
        "This is no UTF-8 text ({reason}).",
        "Docker, flyctl and the gateway read UTF-8 only. Windows PowerShell writes UTF-16 with `>`.",
        "Save it again as UTF-8; in PowerShell use `Out-File -Encoding utf8`.",
    ),
    syntax: rule(
        "Something else must stand here{expected}.",
        "The program that reads this file stops here and uses nothing of it.",
        "Compare this line with the one above.",
    ),
    unclosed: rule(
        "What `{opened}` opened is not closed before this place.",
        "The program that reads this file stops here and uses nothing of it.",
        "Close it where it ends.",
    ),
    unterminated_quote: rule(
        "The quote that begins here has no end.",
        "Everything behind it is taken for the value, and the whole file is refused.",
        "Add the second quote, or put a value that holds a quote in the other kind of quotes.",
    ),
    unterminated_comment: rule(
        "The comment that begins here has no `*/`.",
        "Everything behind it is taken for the comment, and the whole file is refused.",
        "End it with `*/`.",
    ),
    duplicate_key: rule(
        "`{value}` is there twice.",
        "The format forbids it, and the whole file is refused.",
        "Keep one of the two.",
    ),
    repeated_key: rule(
        "`{value}` is there twice.",
        "The last one wins and the first one says nothing.",
        "Keep the one that is meant.",
    ),
    key_conflict: rule(
        "`{value}` is no table: it was given a value before.",
        "The format forbids it, and the whole file is refused.",
        "Put the keys into one table.",
    ),
    tab: rule(
        "A tab indents this line; YAML takes only spaces.",
        "Docker Compose refuses the whole file.",
        "Replace the tab by spaces.",
    ),
    indentation: rule(
        "This line stands neither inside nor beside what is above it.",
        "Docker Compose refuses the whole file.",
        "Give it the same number of spaces as the lines it belongs to.",
    ),
    misplaced_colon: rule(
        "A second `: ` on one line, or a key below a value.",
        "Docker Compose refuses the whole file.",
        "Put the value in quotes, or the key on a line of its own.",
    ),
    reserved_character: rule(
        "A value cannot begin with `{character}`.",
        "Docker Compose refuses the whole file.",
        "Put the value in quotes.",
    ),
    invalid_escape: rule(
        "`{value}` is no escape of this format.",
        "The whole file is refused.",
        "Double the backslash, or use single quotes.",
    ),
    invalid_number: rule(
        "`{value}` is no number.",
        "The whole file is refused.",
        "Write it without leading zeros and units, or put it in quotes if text is meant.",
    ),
    unquoted_text: rule("`{value}` must stand in quotes.", "The whole file is refused.", "Put it in double quotes."),
    forbidden_character: rule(
        "The character {character} may not stand here.",
        "The whole file is refused.",
        "Remove it; it often comes with text copied from a page or a chat.",
    ),
    unknown_alias: rule(
        "`{value}` names an anchor that does not stand above it.",
        "Docker Compose refuses the whole file.",
        "Write the value out, or mark the place that is meant with `&`.",
    ),
    invalid_merge: rule(
        "`<<` takes in keys, and what follows it has none.",
        "Docker Compose refuses the whole file.",
        "Name an anchor of a mapping.",
    ),
    key_not_text: rule(
        "A key must be a word, not a list or a mapping.",
        "Docker Compose refuses the whole file. An unquoted value that begins with an opening bracket or brace is read as one.",
        "Put the value in quotes.",
    ),
    several_documents: rule(
        "A second document begins here; only the first was checked.",
        "Docker Compose merges every document of a file.",
        "Put it into a file of its own.",
    ),
    unterminated_substitution: rule(
        "`${` has no `}`.",
        "Docker Compose refuses the whole file.",
        "Add the brace, or write `$$` for a dollar sign.",
    ),
    invalid_substitution: rule(
        "`{value}` is no substitution.",
        "Docker Compose refuses the whole file.",
        "Write `${NAME}`, or `$$` for a dollar sign.",
    ),
    required_variable: rule(
        "`{value}` must have a value and has none.",
        "Docker Compose stops here.",
        "Set it in `.env`.",
    ),
    unset_variable: rule(
        "`{value}` has no value.",
        "Docker Compose puts in nothing and warns.",
        "Set it in `.env`, or put the text in single quotes if the dollar sign is meant.",
    ),
    key_character: rule(
        "`{character}` cannot stand in the name of a variable.",
        "Docker Compose refuses the whole file.",
        "Use letters, digits and `_`.",
    ),
    key_with_space: rule(
        "The name of a variable cannot hold a space.",
        "Docker Compose refuses the whole file.",
        "Remove the space, or begin a comment with `#`.",
    ),
    stray_text: rule(
        "This text belongs to no variable.",
        "Docker Compose takes it for a variable without a name and refuses `.env`.",
        "Write `NAME=value`, or begin a comment with `#`.",
    ),
    empty_export: rule(
        "`export` without a name.",
        "Docker Compose refuses the whole file.",
        "Write `export NAME=value`, or remove the line.",
    ),
    unknown_instruction: rule(
        "`{value}` is no instruction{nearest}.",
        "The build stops before it begins.",
        "Write the instruction that is meant; a line that goes on needs a `\\` at the end of the one before.",
    ),
    missing_arguments: rule(
        "`{value}` says nothing.",
        "The build stops before it begins.",
        "Write what it needs, or remove the line.",
    ),
    no_build_stage: rule(
        "An instruction stands before the first `FROM`.",
        "The build stops before it begins.",
        "Begin with `FROM`; only `ARG` may stand before it.",
    ),
    unterminated_heredoc: rule(
        "The text that begins here has no last line.",
        "The build stops before it begins.",
        "End it with the word behind `<<`, alone on a line.",
    ),
    empty: rule("There is nothing in this file.", "The program that reads it stops.", "Paste the whole file."),
    invalid_directive: rule(
        "This directive is wrong, or is there twice.",
        "The build stops before it begins.",
        "Keep one, for example `# syntax=docker/dockerfile:1`, in the first lines.",
    ),
    invalid_pair: rule(
        "`{value}` is not written NAME=value.",
        "The build stops before it begins.",
        "Write NAME=value and put a value with spaces in quotes.",
    ),
    trailing_comment: rule(
        "A comment must be a line of its own: `{value}` is read as part of the instruction.",
        "The build stops before it begins.",
        "Move the comment to the line above.",
    ),
    more: rule(
        "{value} more problems of this file are not shown.",
        "One mistake often leads to many others.",
        "Mend the first ones and check again.",
    ),
};

pub(super) const EXPECTED: ExpectedTexts = ExpectedTexts {
    list: ": {list}",
    or: " or ",
    value: "a value",
    key: "a key",
    colon: "a colon",
    equals_sign: "an equals sign",
    comma: "a comma",
    quote: "a quote",
    closing_bracket: "`]`",
    closing_brace: "`}`",
    new_line: "a new line",
    end_of_text: "the end of the file",
    digit: "a digit",
    nearest: "; `{nearest}` may be meant",
    nul: "a zero byte: a binary file, or UTF-16",
    invalid_utf8: "bytes that UTF-8 does not have",
    utf16: "UTF-16",
};
