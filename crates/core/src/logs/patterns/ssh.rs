//! What SSH and its tunnel say.

use crate::i18n::logs::LogCode::{L145, L146, L147, L148, L149, L150, L151, L152, L153, L154};
use crate::logs::cure::Cure::{ReadLog, Status, Step, Tunnel, VmStatus};
use crate::logs::pattern::{Origin::Ssh, Pattern, Weight, pattern};
use crate::plan::Field;
use Weight::{Follows, Refuses, Stops};

const MEASURED: &str = "measured with OpenSSH 9.2";
const READ: &str = "OpenSSH 9.2, read";

pub(super) static ROWS: &[Pattern] = &[
    pattern(L145, Stops, Ssh)
        .words(&["ssh: connect to host {host} port {port}: Connection refused"])
        .samples(&["ssh: connect to host 203.0.113.7 port 22: Connection refused"])
        .cures(&[VmStatus, Step("gcp.ssh")])
        .source(MEASURED),
    pattern(L146, Stops, Ssh)
        .words(&["Permission denied (publickey"])
        .samples(&["alice@203.0.113.7: Permission denied (publickey)."])
        .cures(&[Step("gcp.os-login"), Step("gcp.ssh")])
        .fields(&[Field::GcpLinuxUser])
        .source(READ),
    pattern(L147, Stops, Ssh)
        .words(&[
            "cannot listen to port: {port}",
            "bind [{address}]:{port}: Address already in use",
            "bind: Address already in use",
        ])
        .samples(&[
            "bind [127.0.0.1]:18789: Address already in use",
            "bind: Address already in use",
            "channel_setup_fwd_listener_tcpip: cannot listen to port: 18789",
        ])
        .cures(&[Tunnel])
        .fields(&[Field::DockerTunnelPort, Field::FlyProxyPort])
        .source(READ),
    pattern(L148, Refuses, Ssh)
        .words(&["open failed: connect failed: Connection refused"])
        .samples(&["channel 3: open failed: connect failed: Connection refused"])
        .cures(&[Status, ReadLog])
        .fields(&[Field::DockerHostPort])
        .source("microsoft/vscode-remote-release#773"),
    pattern(L149, Refuses, Ssh)
        .words(&["open failed: administratively prohibited"])
        .samples(&["channel 3: open failed: administratively prohibited: open failed"])
        .source("microsoft/vscode-remote-release#398; jeroenpeeters/docker-ssh#44"),
    pattern(L150, Stops, Ssh)
        .words(&[
            "ssh: connect to host {host} port {port}: Connection timed out",
            "ssh: connect to host {host} port {port}: Operation timed out",
        ])
        .samples(&[
            "ssh: connect to host 203.0.113.7 port 22: Connection timed out",
            "ssh: connect to host 203.0.113.7 port 22: Operation timed out",
        ])
        .cures(&[VmStatus, Step("gcp.firewall")])
        .source(READ),
    pattern(L151, Stops, Ssh)
        .words(&["ssh: Could not resolve hostname {host}"])
        .samples(&["ssh: Could not resolve hostname gw.invalid: Name or service not known"])
        .cures(&[Step("gcp.ssh")])
        .fields(&[Field::GcpVmName])
        .source(MEASURED),
    pattern(L152, Stops, Ssh)
        .words(&["REMOTE HOST IDENTIFICATION HAS CHANGED"])
        .samples(&["@    WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED!     @"])
        .cures(&[VmStatus])
        .source(READ),
    pattern(L153, Follows, Ssh)
        .words(&["exited with return code [255]"])
        .samples(&["ERROR: (gcloud.compute.ssh) [/usr/bin/ssh] exited with return code [255]."])
        .cures(&[Step("gcp.ssh")])
        .source("the Google Cloud SDK 528, read"),
    pattern(L154, Follows, Ssh)
        .words(&["send disconnect: Broken pipe", "Timeout, server {host} not responding", "closed by remote host"])
        .samples(&[
            "client_loop: send disconnect: Broken pipe",
            "Timeout, server 203.0.113.7 not responding.",
            "Connection to 203.0.113.7 closed by remote host.",
        ])
        .cures(&[VmStatus, Tunnel])
        .source(READ),
];
