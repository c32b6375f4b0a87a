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
    iap_unreachable: log(
        "The tunnel of Identity-Aware Proxy does not reach port 22 of the machine.",
        "No firewall rule lets its range 35.235.240.0/20 in, the machine is stopped, or SSH does not run yet.",
        "See that the machine runs, and allow tcp:22 from 35.235.240.0/20 with a firewall rule. If the machine uses another network than `default`, add `--network`.",
    ),
    iap_denied: log(
        "The account may not use Identity-Aware Proxy for this machine.",
        "It lacks the role `roles/iap.tunnelResourceAccessor`.",
        "See which account is used, and let an owner of the project grant it that role.",
    ),
    addresses: log(
        "The project may not have another external IP address in this region.",
        "Each machine with an external address counts, and so do reserved ones.",
        "Release addresses that nothing uses (`gcloud compute addresses delete`), create the machine without an external address (`--no-address`) and reach it through IAP, take another region, or request more quota.",
    ),
    ssh_rights: log(
        "Google Cloud did not let the login reach the machine yet.",
        "A new key needs up to some minutes. With OS Login the account also needs a login role, and `roles/iam.serviceAccountUser` if the machine has a service account.",
        "Wait a minute and repeat the command. If it stays, grant `roles/compute.osLogin` (or `osAdminLogin`) and `roles/iam.serviceAccountUser`.",
    ),
};
