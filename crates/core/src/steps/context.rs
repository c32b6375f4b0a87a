//! What every step knows.

use super::tools::Tools;
use crate::catalog::ContainerUser;
use crate::catalog::prices::PRICES;
use crate::files::Files;
use crate::files::compose::CONTAINER_PORT;
use crate::i18n::{Text, fill};
use crate::plan::{Blocked, Checked, Field, Plan, Target};
use crate::shell::{Command, Invocation, Word, WrittenFile};

/// The plan, its files and the words of a language.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    /// The deployment.
    pub plan: &'a Plan,
    /// Its files.
    pub files: &'a Files,
    /// The catalogue.
    pub text: &'static Text,
}

impl Context<'_> {
    /// Values every step may name.
    pub(crate) fn common_values(&self) -> Vec<(&'static str, String)> {
        let release = self.plan.release;
        let runs_as = match release.container_user {
            ContainerUser::Root => self.text.steps.runs_as_root,
            ContainerUser::Node => self.text.steps.runs_as_node,
        };
        let prices = PRICES.iter().map(|price| (price.key, price.amount.to_owned()));
        let names = [
            ("product", release.product.name().to_owned()),
            ("release", release.title()),
            ("short", release.short_name().to_owned()),
            ("service", release.service()),
            ("prefix", release.env_prefix.to_owned()),
            ("config", release.config_file.to_owned()),
            ("state", release.state_directory.to_owned()),
            ("workspace", release.workspace.to_owned()),
            ("container_state", release.container_state()),
            ("container_workspace", release.container_workspace()),
            ("success_log", self.success_log()),
            ("runs_as", runs_as.to_owned()),
            ("exit", release.missing_config_exit.to_string()),
            ("build_memory", (release.build_memory_minimum / 1024).to_string()),
            ("git_ref", release.git_ref.to_owned()),
            ("repository", release.repository.to_owned()),
            ("token_variable", release.variable("GATEWAY_TOKEN")),
            ("directory", self.plan.directory.as_ref().map(ToString::to_string).unwrap_or_default()),
            ("mount", self.plan.fly.mount.as_ref().map(|mount| mount.trimmed().to_owned()).unwrap_or_default()),
        ];
        names.into_iter().chain(prices).collect()
    }

    /// The line of the log that says the gateway answers.
    fn success_log(&self) -> String {
        let port = match (self.plan.target, self.plan.fly.port) {
            (Target::Fly | Target::FlyPrivate, Ok(port)) => port.get(),
            _ => CONTAINER_PORT,
        };
        fill(self.plan.release.success_log, &[("port", &port.to_string())])
    }

    /// Commands in the plan's own names.
    pub(crate) fn tools(&self) -> Tools<'_> {
        Tools(self.plan)
    }

    /// The clone of the source, below the home directory.
    pub(crate) fn source(&self) -> Checked<String> {
        Ok(format!("{}/source", self.tools().directory()?))
    }

    /// A generated file, or the field in its way; nothing when the plan has no such file.
    pub(crate) fn file(&self, name: &str) -> Checked<Option<WrittenFile>> {
        match self.files.find(name) {
            Some(Ok(file)) => {
                Ok(Some(WrittenFile { file: file.path.clone(), path: Word::from(&file.path), text: file.text.clone() }))
            }
            Some(Err(blocked)) => Err(blocked),
            None => Ok(None),
        }
    }

    /// A generated file that every plan of the target has.
    pub(crate) fn required_file(&self, name: &str) -> Checked<WrittenFile> {
        self.file(name)?.ok_or(Blocked(Field::Target))
    }

    /// `gcloud …` with the zone of the machine.
    pub(crate) fn instances(&self, verb: &'static str) -> Checked<Invocation> {
        Ok(Invocation::of(&["gcloud", "compute", "instances", verb])
            .with(self.plan.gcp.vm_name.clone()?.to_string())
            .with(self.zone()?))
    }

    /// `--zone=…`.
    pub(crate) fn zone(&self) -> Checked<String> {
        Ok(format!("--zone={}", self.plan.gcp.zone.clone()?))
    }

    /// The configuration file inside the Fly.io machine.
    pub(crate) fn machine_config(&self) -> Checked<String> {
        crate::files::gateway_config::container_path(self.plan)
    }
}

/// The machine as SSH is to reach it: with the login where the plan names one.
pub(crate) fn login(plan: &Plan) -> Checked<String> {
    let vm = plan.gcp.vm_name.clone()?;
    Ok(match plan.gcp.linux_user.clone()? {
        Some(user) => format!("{user}@{vm}"),
        None => vm.to_string(),
    })
}

/// `docker compose …` in the folder of the deployment.
pub(crate) fn compose<const N: usize>(words: [&str; N]) -> Command {
    Command::Run(Invocation::of(&["docker", "compose"]).with_all(words.map(str::to_owned)))
}
