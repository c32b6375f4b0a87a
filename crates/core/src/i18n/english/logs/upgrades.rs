//! State that another release wrote.

use crate::i18n::logs::{UpgradeLogTexts, log};

pub(super) const UPGRADES: UpgradeLogTexts = UpgradeLogTexts {
    state_left: log(
        "Old state was left over that the migration does not take, and the gateway does not start.",
        "2026.7.1 treats any remainder as an error, and its `doctor --fix` leaves it. The lines name the files, for example `update-check.json` or `logs/config-health.json`.",
        "Make a backup first. Then stop the gateway, move the named files aside, and run `doctor --fix`; or use 2026.7.1-2 or newer. To go back, use 2026.6.11 with the backup from before the update.",
    ),
    migration_lease: log(
        "Another start migrates the state, or one that was killed left its lease behind.",
        "One process at a time may migrate. A container that is restarted during a migration leaves the lease, and every restart begins anew.",
        "Stop everything that restarts the gateway, wait until the time in the line, then start it once and let it finish; do not restart it in the meantime.",
    ),
    older_program: log(
        "The program is older than the one that last wrote the configuration.",
        "The image went back, for example because the tag `latest` moved or was pulled from an old cache. The older program does not migrate newer state, so that nothing is damaged.",
        "Run the newer release again and pin its tag (here {newer} or later), or restore the backup from before the update. Do not set the variable that skips the check.",
    ),
    drifted_index: log(
        "A database of the state does not have the structure this release expects.",
        "After an update an index or table is missing or different. The data is still there.",
        "Stop the gateway, back up the state folder, run `doctor --fix` with the new image in a container of its own, and start.",
    ),
    newer_schema: log(
        "A database of the state was written by a newer release (schema {found}).",
        "Older programs refuse it rather than damage it.",
        "Run the newer release again, or restore the backup from before the update.",
    ),
    doctor_stopped: log(
        "`doctor` stopped: a migration of the state was refused.",
        "The lines before name it. Moving a folder without replacing another needs a local file system; network and FUSE file systems (NFS, SMB, GCS FUSE), old kernels and some NAS devices do not support it.",
        "See on which file system the state lies. Move it to a local disk (ext4, xfs), or restore the backup with the older image; then run `doctor --fix` again.",
    ),
    no_openat2: log(
        "The kernel does not offer `openat2`, which this release needs.",
        "It exists from Linux 5.6 on. Older kernels (CentOS 7, some NAS devices) lack it, and an old Docker can block it. No other gateway is involved.",
        "Use a newer kernel and Docker. Until then, 2026.9.4 starts on such systems; do not delete lock files. Users report that `OPENCLAW_FS_SAFE_NATIVE_MODE=off` avoids the call, at the price of a protection.",
    ),
    no_hard_links: log(
        "The file system of the state does not support what locks need.",
        "Locks are made with hard links or file locks; SMB, some NFS mounts and shared folders of virtual machines have none.",
        "Move the state folder to a local disk of the machine and mount that.",
    ),
};
