//! The programs a deployment is handled with, in its own names. Steps and remedies share them.

use crate::catalog::ContainerUser;
use crate::plan::{Checked, Plan};
use crate::shell::{Command, Invocation, quote};

/// Makes commands for one plan.
#[derive(Clone, Copy)]
pub(crate) struct Tools<'a>(pub(crate) &'a Plan);

impl Tools<'_> {
    /// The folder of the deployment, below the home directory.
    pub(crate) fn directory(self) -> Checked<String> {
        Ok(self.0.directory.clone()?.to_string())
    }

    /// Changes into the folder of the deployment.
    pub(crate) fn enter(self) -> Checked<Command> {
        Ok(Command::change_directory(self.directory()?))
    }

    /// The application's name on Fly.io.
    pub(crate) fn app(self) -> Checked<String> {
        Ok(self.0.fly.app.clone()?.to_string())
    }

    /// `fly …` for the application.
    pub(crate) fn fly<const N: usize>(self, words: [&'static str; N]) -> Checked<Invocation> {
        self.for_app(&words)
    }

    #[inline(never)]
    fn for_app(self, words: &[&'static str]) -> Checked<Invocation> {
        Ok(Invocation::of(&["fly"]).with_words(words).with("-a").with(self.app()?))
    }

    /// A program inside the Fly.io machine, as root; `-C` starts it without a shell.
    pub(crate) fn in_machine(self, command: impl Into<String>) -> Checked<Invocation> {
        self.console(command.into())
    }

    #[inline(never)]
    fn console(self, command: String) -> Checked<Invocation> {
        Ok(self.fly(["ssh", "console"])?.with("-C").with(command))
    }

    /// The commands in the folder of the deployment; on Fly.io no folder matters.
    pub(crate) fn in_folder(self, commands: Vec<Command>) -> Checked<Vec<Command>> {
        let enter = if self.0.target.is_fly() { None } else { Some(self.enter()?) };
        Ok(enter.into_iter().chain(commands).collect())
    }

    /// Starts the gateway again; on a machine with Docker it is run in the folder of the deployment.
    pub(crate) fn restart(self) -> Checked<Command> {
        if self.0.target.is_fly() { self.restart_app() } else { Ok(self.service(["restart"]).into()) }
    }

    /// Starts everything of the application again.
    pub(crate) fn restart_app(self) -> Checked<Command> {
        Ok(Invocation::of(&["fly", "apps", "restart"]).with(self.app()?).into())
    }

    /// `docker compose …` for the gateway's service; run in the folder of the deployment.
    pub(crate) fn service<const N: usize>(self, words: [&'static str; N]) -> Invocation {
        self.of_service(&words)
    }

    #[inline(never)]
    fn of_service(self, words: &[&'static str]) -> Invocation {
        Invocation::of(&["docker", "compose"]).with_words(words).with(self.0.release.service())
    }

    /// A program where the gateway runs, as the user the gateway runs as: what root wrote, the gateway could not read at
    /// its next start. On a machine with Docker it is run in the folder of the deployment.
    pub(crate) fn beside_gateway(self, words: &[&str]) -> Checked<Command> {
        if !self.0.target.is_fly() {
            return Ok(self.service(["exec"]).with_all(words.iter().map(|word| (*word).to_owned())).into());
        }
        let line = words.iter().map(|word| quote(word)).collect::<Vec<_>>().join(" ");
        let mut console = self.fly(["ssh", "console"])?;
        if self.0.release.container_user == ContainerUser::Node {
            console = console.with_words(&["-u", "node"]);
        }
        Ok(console.with("-C").with(line).into())
    }

    /// The product's own command line where the gateway runs.
    pub(crate) fn cli(self, words: &[&str]) -> Checked<Command> {
        // A console of Fly.io starts in a folder of its own, a container in the application's.
        let program = if self.0.target.is_fly() { "/app/dist/index.js" } else { "dist/index.js" };
        let words: Vec<&str> = ["node", program].into_iter().chain(words.iter().copied()).collect();
        self.beside_gateway(&words)
    }
}
