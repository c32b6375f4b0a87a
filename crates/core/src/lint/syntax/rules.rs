//! The declarations of the rules about texts that cannot be read.

use crate::i18n::lint::{FileRuleText, ReadingTexts};
use crate::lint::rule::FileRule;
use crate::rules::Stage;
use crate::rules::declare::rules;

const DEFAULTS: FileRule = FileRule { stage: Stage::Parse, ..FileRule::DEFAULT };

// One row per rule: code, name of its text, source, and what differs from `DEFAULTS`.
rules! {
    /// The stable code of a rule about texts that cannot be read. Codes are never reused.
    ReadingCode: FileRule = DEFAULTS, ReadingTexts: FileRuleText;
    R1 too_large "this program's own limit";
    R2 too_deep "this program's own limit";
    R3 expands "docker compose and YAML alike; known as a billion laughs";
    R4 not_text "RFC 3629";
    R5 syntax "the specification of the format";
    R6 unclosed "the specification of the format";
    R7 unterminated_quote "docker compose 2.26.1, measured; YAML 1.2; TOML 1.1";
    R8 unterminated_comment "json5.org";
    R9 duplicate_key "docker compose 2.26.1, measured; TOML 1.1";
    R10 repeated_key "docker compose 2.26.1 and the gateways, measured";
    R11 key_conflict "TOML 1.1";
    R12 tab "YAML 1.2.2, section 6.1";
    R13 indentation "YAML 1.2.2, section 8.2";
    R14 misplaced_colon "YAML 1.2.2";
    R15 reserved_character "YAML 1.2.2, section 5.3";
    R16 invalid_escape "the specification of the format";
    R17 invalid_number "the specification of the format";
    R18 unquoted_text "the specification of the format";
    R19 forbidden_character "the specification of the format";
    R20 unknown_alias "YAML 1.2.2, section 7.1";
    R21 invalid_merge "YAML 1.1, merge keys";
    R22 key_not_text "docker compose 2.26.1, measured";
    R23 several_documents "docker compose 2.26.1, measured";
    R24 unterminated_substitution "docker compose 2.26.1, measured";
    R25 invalid_substitution "docker compose 2.26.1, measured";
    R26 required_variable "docker compose 2.26.1, measured";
    R27 unset_variable "docker compose 2.26.1, measured";
    R28 key_character "docker compose 2.26.1, measured";
    R29 key_with_space "docker compose 2.26.1, measured";
    R30 stray_text "docker compose 2.26.1, measured";
    R31 empty_export "docker compose 2.26.1, measured";
    R32 unknown_instruction "Dockerfile reference";
    R33 missing_arguments "Dockerfile reference";
    R34 no_build_stage "Dockerfile reference";
    R35 unterminated_heredoc "Dockerfile reference";
    R36 empty "the program that reads the file";
    R37 invalid_directive "Dockerfile reference";
    R38 invalid_pair "Dockerfile reference";
    R39 more "this program's own limit";
    R40 trailing_comment "Dockerfile reference, format";
}
