//! What gcloud says.

use crate::i18n::logs::LogCode::{L125, L126, L127, L128, L129, L130, L131, L132, L133, L134, L135, L136};
use crate::logs::cure::Cure::{GcloudAccount, GcloudLogin, ListMachines, Step, VmStatus};
use crate::logs::pattern::{Origin::Gcloud, Pattern, Weight, pattern};
use crate::plan::Field;
use Weight::Stops;

const MEASURED: &str = "measured with the Google Cloud SDK 528, offline";
const DOCUMENTED: &str = "cloud.google.com/compute/docs/troubleshooting";

pub(super) static ROWS: &[Pattern] = &[
    pattern(L125, Stops, Gcloud)
        .words(&["does not have enough resources available to fulfill the request", "ZONE_RESOURCE_POOL_EXHAUSTED"])
        .samples(&["ERROR: (gcloud.compute.instances.create) Could not fetch resource: - The zone 'projects/my-openclaw-project/zones/us-central1-a' does not have enough resources available to fulfill the request.  Try a different zone, or try again later.", "code: ZONE_RESOURCE_POOL_EXHAUSTED_WITH_DETAILS"])
        .cures(&[Step("gcp.vm")])
        .fields(&[Field::GcpZone, Field::GcpMachineType])
        .source("GoogleCloudPlatform/compute-image-tools#1960, kubernetes/k8s.io#9834"),
    pattern(L126, Stops, Gcloud)
        .words(&["Quota '{quota}' exceeded"])
        .samples(&["ERROR: (gcloud.compute.instances.create) Could not fetch resource: - Quota 'CPUS_ALL_REGIONS' exceeded.  Limit: 0.0 globally."])
        .cures(&[Step("gcp.vm")])
        .fields(&[Field::GcpZone, Field::GcpMachineType])
        .source("GoogleCloudPlatform/ai-on-gke#849"),
    pattern(L127, Stops, Gcloud)
        .words(&["You do not currently have an active account selected", "There was a problem refreshing your current auth tokens", "There was a problem refreshing auth tokens for account"])
        .samples(&["ERROR: (gcloud.compute.instances.list) You do not currently have an active account selected.", "ERROR: (gcloud.compute.ssh) There was a problem refreshing your current auth tokens: Reauthentication failed. cannot prompt during non-interactive execution."])
        .cures(&[GcloudLogin])
        .source(MEASURED),
    pattern(L128, Stops, Gcloud)
        .words(&["API [{api}] not enabled on project", "has not been used in project {project} before or it is disabled"])
        .samples(&["API [compute.googleapis.com] not enabled on project [my-openclaw-project]. Would you like to enable and retry (this will take a few minutes)? (y/N)?", "ERROR: (gcloud.compute.instances.create) PERMISSION_DENIED: Compute Engine API has not been used in project 123456789 before or it is disabled."])
        .covers(&[L130])
        .cures(&[Step("gcp.api")])
        .fields(&[Field::GcpProjectId])
        .source("the Google Cloud SDK 528, read"),
    pattern(L129, Stops, Gcloud)
        .words(&["Billing must be enabled for activation of service", "Billing account for project '{project}' is not found", "UREQ_PROJECT_BILLING_NOT_FOUND"])
        .samples(&["ERROR: (gcloud.services.enable) FAILED_PRECONDITION: Billing must be enabled for activation of service 'compute.googleapis.com' in project 'my-openclaw-project'", "Billing account for project '123456789' is not found. Billing must be enabled for activation of service(s) 'compute.googleapis.com' to proceed."])
        .cures(&[Step("gcp.billing"), Step("gcp.api")])
        .fields(&[Field::GcpBillingAccount])
        .source("cloud.google.com/billing/docs/how-to/verify-billing-enabled"),
    pattern(L130, Stops, Gcloud)
        .words(&["Required '{permission}' permission", "PERMISSION_DENIED: "])
        .samples(&["ERROR: (gcloud.compute.instances.create) Could not fetch resource: - Required 'compute.instances.create' permission for 'projects/my-openclaw-project/zones/us-central1-a/instances/openclaw-gateway'", "ERROR: (gcloud.projects.describe) PERMISSION_DENIED: The caller does not have permission"])
        .cures(&[GcloudAccount])
        .fields(&[Field::GcpProjectId, Field::GcpRole])
        .source(DOCUMENTED),
    pattern(L131, Stops, Gcloud)
        .words(&["The resource '{resource}' already exists"])
        .samples(&["ERROR: (gcloud.compute.instances.create) Could not fetch resource: - The resource 'projects/my-openclaw-project/zones/us-central1-a/instances/openclaw-gateway' already exists"])
        .cures(&[VmStatus])
        .fields(&[Field::GcpVmName])
        .source(DOCUMENTED),
    pattern(L132, Stops, Gcloud)
        .words(&["The resource '{resource}' was not found"])
        .samples(&["ERROR: (gcloud.compute.ssh) Could not fetch resource: - The resource 'projects/my-openclaw-project/zones/us-central1-a/instances/openclaw-gateway' was not found"])
        .cures(&[ListMachines])
        .fields(&[Field::GcpVmName, Field::GcpZone, Field::GcpProjectId])
        .source("googleapis/nodejs-compute#377; the same words of the service in gcloud"),
    pattern(L133, Stops, Gcloud)
        .words(&["unrecognized arguments: "])
        .samples(&["ERROR: (gcloud.compute.instances.create) unrecognized arguments: --zon=x (did you mean '--zone'?)"])
        .source(MEASURED),
    pattern(L134, Stops, Gcloud)
        .words(&["Underspecified resource [{resource}]"])
        .samples(&["ERROR: (gcloud.compute.instances.stop) Underspecified resource [openclaw-gateway]. Specify the [--zone] flag."])
        .cures(&[VmStatus])
        .fields(&[Field::GcpZone])
        .source(MEASURED),
    pattern(L135, Stops, Gcloud)
        .words(&["The required property [project] is not currently set"])
        .samples(&["ERROR: (gcloud.compute.instances.list) The required property [project] is not currently set."])
        .cures(&[Step("gcp.project")])
        .fields(&[Field::GcpProjectId])
        .source("the Google Cloud SDK 528, read"),
    pattern(L136, Stops, Gcloud)
        .words(&["The project ID you specified is already in use by another project"])
        .samples(&["ERROR: (gcloud.projects.create) Project creation failed. The project ID you specified is already in use by another project. Please try an alternative ID."])
        .cures(&[Step("gcp.project")])
        .fields(&[Field::GcpProjectId])
        .source("the service's own words in gcloud, as public logs have them"),
];
