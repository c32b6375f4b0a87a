//! Syntax errors.

use crate::i18n::lint::{ExpectedTexts, ReadingTexts, rule};

pub(super) const TEXTS: ReadingTexts = ReadingTexts {
    too_large: rule(
        "Denne fil er større end {limit} MiB og er ikke blevet læst.",
        "Filer i en installation fylder nogle få kilobyte; dette er sandsynligvis en anden fil.",
        "Angiv den fil, der hører til installationen.",
    ),
    too_deep: rule(
        "Her er der mere end {limit} niveauer inden i hinanden, og resten er ikke blevet læst.",
        "Filer i en installation har mindre end ti niveauer.",
        "Angiv den fil, der hører til installationen, eller gør den fladere.",
    ),
    expands: rule(
        "Her vokser variabler eller aliasser, der gentager hinanden, til mere end {limit} MiB.",
        "Programmer, der læser dette, løber tør for hukommelse eller afviser det.",
        "Skriv værdien ud én gang.",
    ),
    not_text: rule(
        "Dette er ikke UTF-8-tekst ({reason}).",
        "Docker, flyctl og gatewayen læser kun UTF-8. Windows PowerShell skriver UTF-16 med `>`.",
        "Gem den igen som UTF-8; i PowerShell med `Out-File -Encoding utf8`.",
    ),
    syntax: rule(
        "Her skal der stå noget andet{expected}.",
        "Det program, der læser filen, standser her og bruger intet af den.",
        "Sammenlign denne linje med den ovenover.",
    ),
    unclosed: rule(
        "Det, som `{opened}` åbnede, er ikke lukket før dette sted.",
        "Det program, der læser filen, standser her og bruger intet af den.",
        "Luk det, hvor det slutter.",
    ),
    unterminated_quote: rule(
        "Anførselstegnet, der begynder her, bliver ikke afsluttet.",
        "Alt efter det bliver regnet med til værdien, og hele filen bliver afvist.",
        "Tilføj det andet anførselstegn, eller sæt en værdi, der indeholder et anførselstegn, i den anden slags anførselstegn.",
    ),
    unterminated_comment: rule(
        "Kommentaren, der begynder her, har ingen `*/`.",
        "Alt efter den bliver regnet med til kommentaren, og hele filen bliver afvist.",
        "Afslut den med `*/`.",
    ),
    duplicate_key: rule(
        "`{value}` står der to gange.",
        "Formatet forbyder det, og hele filen bliver afvist.",
        "Behold den ene af de to.",
    ),
    repeated_key: rule(
        "`{value}` står der to gange.",
        "Den sidste vinder, og den første har ingen virkning.",
        "Behold den, der er ment.",
    ),
    key_conflict: rule(
        "`{value}` er ikke en tabel: Den har fået en værdi tidligere.",
        "Formatet forbyder det, og hele filen bliver afvist.",
        "Saml nøglerne i én tabel.",
    ),
    tab: rule(
        "Et tabulatortegn indrykker denne linje; YAML tager kun mellemrum.",
        "Docker Compose afviser hele filen.",
        "Erstat tabulatortegnet med mellemrum.",
    ),
    indentation: rule(
        "Denne linje står hverken inde i eller på linje med det, der står over den.",
        "Docker Compose afviser hele filen.",
        "Giv den lige så mange mellemrum som de linjer, den hører sammen med.",
    ),
    misplaced_colon: rule(
        "Et ekstra `: ` på samme linje eller en nøgle under en værdi.",
        "Docker Compose afviser hele filen.",
        "Sæt værdien i anførselstegn, eller skriv nøglen på en linje for sig selv.",
    ),
    reserved_character: rule(
        "En værdi kan ikke begynde med `{character}`.",
        "Docker Compose afviser hele filen.",
        "Sæt værdien i anførselstegn.",
    ),
    invalid_escape: rule(
        "`{value}` er ikke en escape-sekvens i dette format.",
        "Hele filen bliver afvist.",
        "Skriv den omvendte skråstreg to gange, eller brug enkelte anførselstegn.",
    ),
    invalid_number: rule(
        "`{value}` er ikke et tal.",
        "Hele filen bliver afvist.",
        "Skriv det uden foranstillede nuller og enheder, eller sæt det i anførselstegn, hvis der menes tekst.",
    ),
    unquoted_text: rule(
        "`{value}` skal stå i anførselstegn.",
        "Hele filen bliver afvist.",
        "Sæt den i dobbelte anførselstegn.",
    ),
    forbidden_character: rule(
        "Tegnet {character} må ikke stå her.",
        "Hele filen bliver afvist.",
        "Fjern det; det følger ofte med tekst, der er kopieret fra en side eller en chat.",
    ),
    unknown_alias: rule(
        "`{value}` nævner et anker, der ikke står ovenover.",
        "Docker Compose afviser hele filen.",
        "Skriv værdien ud, eller mærk det sted, der er ment, med `&`.",
    ),
    invalid_merge: rule(
        "`<<` fletter nøgler ind, og det, der følger efter, har ingen.",
        "Docker Compose afviser hele filen.",
        "Nævn et anker, der står ved et sæt nøgler.",
    ),
    key_not_text: rule(
        "En nøgle skal være et ord, ikke en liste eller et sæt nøgler.",
        "Docker Compose afviser hele filen. En værdi uden anførselstegn, der begynder med en kantet eller krøllet startparentes, bliver læst som sådan.",
        "Sæt værdien i anførselstegn.",
    ),
    several_documents: rule(
        "Her begynder et dokument mere; kun det første blev kontrolleret.",
        "Docker Compose fletter alle dokumenter i en fil.",
        "Læg det i en fil for sig selv.",
    ),
    unterminated_substitution: rule(
        "`${` har ingen `}`.",
        "Docker Compose afviser hele filen.",
        "Tilføj den krøllede parentes, eller skriv `$$` for et dollartegn.",
    ),
    invalid_substitution: rule(
        "`{value}` er ikke en substitution.",
        "Docker Compose afviser hele filen.",
        "Skriv `${NAME}`, eller `$$` for et dollartegn.",
    ),
    required_variable: rule(
        "`{value}` skal have en værdi og har ingen.",
        "Docker Compose standser her.",
        "Sæt den i `.env`.",
    ),
    unset_variable: rule(
        "`{value}` har ingen værdi.",
        "Docker Compose sætter ingenting ind og advarer.",
        "Sæt den i `.env`, eller sæt teksten i enkelte anførselstegn, hvis dollartegnet er ment.",
    ),
    key_character: rule(
        "`{character}` kan ikke stå i navnet på en variabel.",
        "Docker Compose afviser hele filen.",
        "Brug bogstaver, cifre og `_`.",
    ),
    key_with_space: rule(
        "Navnet på en variabel kan ikke indeholde et mellemrum.",
        "Docker Compose afviser hele filen.",
        "Fjern mellemrummet, eller begynd en kommentar med `#`.",
    ),
    stray_text: rule(
        "Denne tekst hører ikke til nogen variabel.",
        "Docker Compose tager den for en variabel uden navn og afviser `.env`.",
        "Skriv `NAME=value`, eller begynd en kommentar med `#`.",
    ),
    empty_export: rule(
        "`export` uden et navn.",
        "Docker Compose afviser hele filen.",
        "Skriv `export NAME=value`, eller fjern linjen.",
    ),
    unknown_instruction: rule(
        "`{value}` er ikke en instruktion{nearest}.",
        "Bygningen standser, før den er begyndt.",
        "Skriv den instruktion, der er ment; en linje, der fortsætter, skal have et `\\` i slutningen af den foregående.",
    ),
    missing_arguments: rule(
        "`{value}` står uden indhold.",
        "Bygningen standser, før den er begyndt.",
        "Skriv det, den har brug for, eller fjern linjen.",
    ),
    no_build_stage: rule(
        "Der står en instruktion før det første `FROM`.",
        "Bygningen standser, før den er begyndt.",
        "Begynd med `FROM`; kun `ARG` må stå foran det.",
    ),
    unterminated_heredoc: rule(
        "Teksten, der begynder her, har ingen sidste linje.",
        "Bygningen standser, før den er begyndt.",
        "Afslut den med ordet efter `<<`, alene på en linje.",
    ),
    empty: rule("Der er ingenting i denne fil.", "Det program, der læser den, standser.", "Indsæt hele filen."),
    invalid_directive: rule(
        "Dette direktiv er forkert eller står der to gange.",
        "Bygningen standser, før den er begyndt.",
        "Behold ét, for eksempel `# syntax=docker/dockerfile:1`, i de første linjer.",
    ),
    invalid_pair: rule(
        "`{value}` er ikke skrevet som NAME=value.",
        "Bygningen standser, før den er begyndt.",
        "Skriv NAME=value, og sæt en værdi med mellemrum i anførselstegn.",
    ),
    trailing_comment: rule(
        "En kommentar skal have sin egen linje: `{value}` læses som en del af instruktionen.",
        "Buildet standser, før det er begyndt.",
        "Flyt kommentaren til linjen over.",
    ),
    more: rule(
        "Yderligere problemer i denne fil, som ikke bliver vist: {value}.",
        "Én fejl fører ofte mange andre med sig.",
        "Ret de første, og kontrollér igen.",
    ),
};

pub(super) const EXPECTED: ExpectedTexts = ExpectedTexts {
    list: ": {list}",
    or: " eller ",
    value: "en værdi",
    key: "en nøgle",
    colon: "et kolon",
    equals_sign: "et lighedstegn",
    comma: "et komma",
    quote: "et anførselstegn",
    closing_bracket: "`]`",
    closing_brace: "`}`",
    new_line: "en ny linje",
    end_of_text: "slutningen af filen",
    digit: "et ciffer",
    nearest: "; måske menes `{nearest}`",
    nul: "en nulbyte: en binær fil eller UTF-16",
    invalid_utf8: "byte, der ikke findes i UTF-8",
    utf16: "UTF-16",
};
