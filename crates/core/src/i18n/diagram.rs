//! The picture of a deployment.

use super::wire_format::words;

words! {
    /// Words in the picture and of its text alternative. Values in braces.
    #[derive(Debug)]
    #[expect(missing_docs, reason = "each is named after what it says")]
    pub struct PictureTexts {
        pub title: &'static str,
        pub description: &'static str,
        pub unknown: &'static str,
        pub list_separator: &'static str,

        pub computer: &'static str,
        pub internet: &'static str,
        pub no_way_in: &'static str,
        pub behind_firewall: &'static str,
        pub anyone_with_token: &'static str,
        pub compute_engine: &'static str,
        pub fly_machine: &'static str,
        pub ssh_port: &'static str,
        pub only_this_machine: &'static str,
        pub every_interface: &'static str,
        pub container: &'static str,
        pub gateway: &'static str,
        pub folders: &'static str,
        pub volume: &'static str,
        pub volume_size: &'static str,
        pub docker_volume: &'static str,
        pub outside: &'static str,
        pub providers: &'static str,
        pub channels: &'static str,

        pub ssh_tunnel: &'static str,
        pub fly_proxy: &'static str,
        pub closed: &'static str,
        pub mounted: &'static str,
        pub outgoing: &'static str,

        pub reach_tunnel: &'static str,
        pub reach_exposed: &'static str,
        pub reach_ssh: &'static str,
        pub reach_bind: &'static str,
        pub reach_public: &'static str,
        pub reach_behind_proxy: &'static str,
        pub reach_flycast: &'static str,
        pub reach_six_pn: &'static str,
        pub reach_six_pn_doubt: &'static str,
        pub reach_ngrok: &'static str,
        pub reach_tailscale: &'static str,
        pub kept_on_disk: &'static str,
        pub kept_on_volume: &'static str,
        pub goes_out: &'static str,
    }
}
