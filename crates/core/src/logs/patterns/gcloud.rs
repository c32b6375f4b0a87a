//! Lines of gcloud.

use crate::i18n::logs::LogCode::{
    L125, L126, L127, L128, L129, L130, L131, L132, L133, L134, L135, L136, L137, L138, L139, L140,
};
use crate::logs::pattern::{Impact, LogSource::Gcloud, Pattern, pattern};
use crate::logs::remedy::RemedyKind::{GcloudAccount, GcloudLogin, Laptop, ListMachines, Step, VmStatus};
use crate::plan::Field;
use Impact::Fatal;

const MEASURED: &str = "measured with the Google Cloud SDK 528, offline";
const DOCUMENTED: &str = "cloud.google.com/compute/docs/troubleshooting";

pub(super) static PATTERNS: &[Pattern] = &[
    pattern(L125, Fatal, Gcloud)
        .expressions(&["does not have enough resources available to fulfill the request", "ZONE_RESOURCE_POOL_EXHAUSTED"])
        .samples(&["ERROR: (gcloud.compute.instances.create) Could not fetch resource: - The zone 'projects/my-openclaw-project/zones/us-central1-a' does not have enough resources available to fulfill the request.  Try a different zone, or try again later.", "code: ZONE_RESOURCE_POOL_EXHAUSTED_WITH_DETAILS"])
        .remedies(&[Step("gcp.vm")])
        .fields(&[Field::GcpZone, Field::GcpMachineType])
        .source("GoogleCloudPlatform/compute-image-tools#1960, kubernetes/k8s.io#9834"),
    pattern(L126, Fatal, Gcloud)
        .expressions(&["Quota '{quota}' exceeded"])
        .samples(&["ERROR: (gcloud.compute.instances.create) Could not fetch resource: - Quota 'CPUS_ALL_REGIONS' exceeded.  Limit: 0.0 globally."])
        .remedies(&[Step("gcp.vm")])
        .fields(&[Field::GcpZone, Field::GcpMachineType])
        .source("GoogleCloudPlatform/ai-on-gke#849"),
    pattern(L127, Fatal, Gcloud)
        .expressions(&["You do not currently have an active account selected", "There was a problem refreshing your current auth tokens", "There was a problem refreshing auth tokens for account"])
        .samples(&["ERROR: (gcloud.compute.instances.list) You do not currently have an active account selected.", "ERROR: (gcloud.compute.ssh) There was a problem refreshing your current auth tokens: Reauthentication failed. cannot prompt during non-interactive execution."])
        .remedies(&[GcloudLogin])
        .source(MEASURED),
    pattern(L128, Fatal, Gcloud)
        .expressions(&["API [{api}] not enabled on project", "has not been used in project {project} before or it is disabled"])
        .samples(&["API [compute.googleapis.com] not enabled on project [my-openclaw-project]. Would you like to enable and retry (this will take a few minutes)? (y/N)?", "ERROR: (gcloud.compute.instances.create) PERMISSION_DENIED: Compute Engine API has not been used in project 123456789 before or it is disabled."])
        .supersedes(&[L130])
        .remedies(&[Step("gcp.api")])
        .fields(&[Field::GcpProjectId])
        .source("the Google Cloud SDK 528, read"),
    pattern(L129, Fatal, Gcloud)
        .expressions(&["Billing must be enabled for activation of service", "Billing account for project '{project}' is not found", "UREQ_PROJECT_BILLING_NOT_FOUND"])
        .samples(&["ERROR: (gcloud.services.enable) FAILED_PRECONDITION: Billing must be enabled for activation of service 'compute.googleapis.com' in project 'my-openclaw-project'", "Billing account for project '123456789' is not found. Billing must be enabled for activation of service(s) 'compute.googleapis.com' to proceed."])
        .remedies(&[Step("gcp.billing"), Step("gcp.api")])
        .fields(&[Field::GcpBillingAccount])
        .source("cloud.google.com/billing/docs/how-to/verify-billing-enabled"),
    pattern(L130, Fatal, Gcloud)
        .expressions(&["Required '{permission}' permission", "PERMISSION_DENIED: "])
        .samples(&["ERROR: (gcloud.compute.instances.create) Could not fetch resource: - Required 'compute.instances.create' permission for 'projects/my-openclaw-project/zones/us-central1-a/instances/openclaw-gateway'", "ERROR: (gcloud.projects.describe) PERMISSION_DENIED: The caller does not have permission"])
        .remedies(&[GcloudAccount])
        .fields(&[Field::GcpProjectId, Field::GcpRole])
        .source(DOCUMENTED),
    pattern(L131, Fatal, Gcloud)
        .expressions(&["The resource '{resource}' already exists"])
        .samples(&["ERROR: (gcloud.compute.instances.create) Could not fetch resource: - The resource 'projects/my-openclaw-project/zones/us-central1-a/instances/openclaw-gateway' already exists"])
        .remedies(&[VmStatus])
        .fields(&[Field::GcpVmName])
        .source(DOCUMENTED),
    pattern(L132, Fatal, Gcloud)
        .expressions(&["The resource '{resource}' was not found"])
        .samples(&["ERROR: (gcloud.compute.ssh) Could not fetch resource: - The resource 'projects/my-openclaw-project/zones/us-central1-a/instances/openclaw-gateway' was not found"])
        .remedies(&[ListMachines])
        .fields(&[Field::GcpVmName, Field::GcpZone, Field::GcpProjectId])
        .source("googleapis/nodejs-compute#377; the same words of the service in gcloud"),
    pattern(L133, Fatal, Gcloud)
        .expressions(&["unrecognized arguments: "])
        .samples(&["ERROR: (gcloud.compute.instances.create) unrecognized arguments: --zon=x (did you mean '--zone'?)"])
        .source(MEASURED),
    pattern(L134, Fatal, Gcloud)
        .expressions(&["Underspecified resource [{resource}]"])
        .samples(&["ERROR: (gcloud.compute.instances.stop) Underspecified resource [openclaw-gateway]. Specify the [--zone] flag."])
        .remedies(&[VmStatus])
        .fields(&[Field::GcpZone])
        .source(MEASURED),
    pattern(L135, Fatal, Gcloud)
        .expressions(&["The required property [project] is not currently set"])
        .samples(&["ERROR: (gcloud.compute.instances.list) The required property [project] is not currently set."])
        .remedies(&[Step("gcp.project")])
        .fields(&[Field::GcpProjectId])
        .source("the Google Cloud SDK 528, read"),
    pattern(L136, Fatal, Gcloud)
        .expressions(&["The project ID you specified is already in use by another project"])
        .samples(&["ERROR: (gcloud.projects.create) Project creation failed. The project ID you specified is already in use by another project. Please try an alternative ID."])
        .remedies(&[Step("gcp.project")])
        .fields(&[Field::GcpProjectId])
        .source("the service's own words in gcloud, as public logs have them"),
    pattern(L137, Fatal, Gcloud)
        .expressions(&["Error while connecting [4003: '", "failed to connect to backend", "Error while connecting [4003"])
        .samples(&["ERROR: (gcloud.compute.start-iap-tunnel) Error while connecting [4003: 'failed to connect to backend']."])
        .remedies(&[VmStatus, Laptop(IAP_RULE)])
        .source("the Google Cloud SDK 528, read; cloud.google.com/iap/docs/using-tcp-forwarding"),
    pattern(L138, Fatal, Gcloud)
        .expressions(&["Error while connecting [4033: '", "Error while connecting [4033"])
        .samples(&["ERROR: (gcloud.compute.start-iap-tunnel) Error while connecting [4033: 'not authorized']."])
        .remedies(&[GcloudAccount])
        .fields(&[Field::GcpRole])
        .source("the Google Cloud SDK 528, read; cloud.google.com/iap/docs/using-tcp-forwarding"),
    pattern(L139, Fatal, Gcloud)
        .expressions(&["Quota 'IN_USE_ADDRESSES' exceeded", "Quota 'STATIC_ADDRESSES' exceeded"])
        .samples(&["ERROR: (gcloud.compute.instances.create) HTTPError 403: Quota 'IN_USE_ADDRESSES' exceeded. Limit: 4.0 in region us-central1."])
        .supersedes(&[L126])
        .remedies(&[Laptop(ADDRESSES), Step("gcp.vm")])
        .fields(&[Field::GcpZone])
        .source(DOCUMENTED),
    pattern(L140, Fatal, Gcloud)
        .expressions(&["SSH key has not propagated to the instance yet", "iam.serviceAccounts.actAs", "The user does not have access to service account"])
        .samples(&["ERROR: (gcloud.compute.ssh) Could not SSH into the instance.  It is possible that your SSH key has not propagated to the instance yet. Try running this command again."])
        .remedies(&[VmStatus, Step("gcp.os-login"), Step("gcp.ssh")])
        .fields(&[Field::GcpRole])
        .source("the Google Cloud SDK 528, read"),
];

/// Identity-Aware Proxy connects from this range, cloud.google.com/iap/docs/using-tcp-forwarding.
const IAP_RULE: &[&str] = &[
    "gcloud",
    "compute",
    "firewall-rules",
    "create",
    "allow-ssh-from-iap",
    "--direction=INGRESS",
    "--allow=tcp:22",
    "--source-ranges=35.235.240.0/20",
];

/// The external addresses of the project that nothing uses.
const ADDRESSES: &[&str] = &["gcloud", "compute", "addresses", "list", "--filter=status=RESERVED"];
