//! gcloud.

use crate::i18n::logs::{GcloudLogTexts, log};

pub(super) const GCLOUD: GcloudLogTexts = GcloudLogTexts {
    zone_full: log(
        "The zone has no room for the machine.",
        "Google has none of these machines left there for now; that is no quota and no fault of yours.",
        "Choose another zone or machine type, or try again later.",
    ),
    quota: log(
        "A quota of the project is used up: {quota}.",
        "New projects and trials have small quotas, by region and in all.",
        "Choose a smaller machine or another region, delete what is not needed, or ask for more in the console.",
    ),
    login: log(
        "gcloud is not logged in, or its login has ended.",
        "Every command needs an account with access to the project.",
        "Log in and repeat the command.",
    ),
    api: log(
        "The Compute Engine API is not enabled in the project.",
        "A new project has no APIs; machines need this one.",
        "Enable it, wait a minute, and repeat the command.",
    ),
    billing: log(
        "The project has no billing account.",
        "Compute Engine cannot be used without one, even for free machines.",
        "Link a billing account, then enable the API.",
    ),
    permission: log(
        "Your account may not do that in this project.",
        "The role that allows it is missing, the project is another one, or its id is misspelt.",
        "See which account is used; let an owner of the project give it the role.",
    ),
    exists: log(
        "`{resource}` exists already.",
        "The command was run before, or the name is taken.",
        "Use the machine that is there, or choose another name.",
    ),
    not_found: log(
        "`{resource}` does not exist.",
        "The name, the zone or the project is another one.",
        "List the machines, and correct name and zone.",
    ),
    arguments: log(
        "gcloud does not know an option.",
        "A misspelt option, or one of a newer version; the line names it and often what was meant.",
        "Copy the command from the guide again, or update gcloud.",
    ),
    zone_missing: log(
        "The command does not say in which zone `{resource}` is.",
        "Names of machines are unique in a zone only, and no default zone is set.",
        "Add `--zone={zone}`, as the commands of the guide do.",
    ),
    project_missing: log(
        "No project is chosen.",
        "gcloud needs to know in which project to work.",
        "Set the project once.",
    ),
    project_taken: log(
        "The id of the project is taken.",
        "Ids of projects are shared by everybody and are never given out twice.",
        "Choose another id in the plan.",
    ),
};
