//! Explanations of log messages, one entry per pattern, grouped like the patterns.
//!
//! They are separate from [`super::Text`] so that only a program that reads logs loads them.

use crate::i18n::wire_format::messages;

messages! {
    /// Templates with placeholders.
    #[derive(Debug)]
    pub struct LogText {
        /// One line.
        pub message: &'static str,
        /// The cause: what the program that prints the message does.
        pub why: &'static str,
        pub remedy: &'static str,
        /// The remedy in earlier releases, if it differs.
        pub earlier: Option<Earlier>,
    }
}

messages! {
    #[derive(Debug)]
    pub struct Earlier {
        /// The last version that needs this remedy.
        pub until: &'static str,
        pub remedy: &'static str,
    }
}

#[cfg(feature = "catalogs")]
pub(super) const fn log(message: &'static str, why: &'static str, remedy: &'static str) -> LogText {
    LogText { message, why, remedy, earlier: None }
}

#[cfg(feature = "catalogs")]
impl LogText {
    /// Sets another remedy for releases up to a version.
    pub(super) const fn earlier(self, until: &'static str, remedy: &'static str) -> Self {
        Self { earlier: Some(Earlier { until, remedy }), ..self }
    }
}

macro_rules! log_codes {
    ($( $group:ident $texts:ident $about:literal { $( $code:ident $name:ident; )* } )*) => {
        /// The stable code of a log message. Codes are never reused.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum LogCode { $( $( $code, )* )* }

        impl LogCode {
            pub const ALL: &'static [LogCode] = &[ $( $( LogCode::$code, )* )* ];

            /// The code as displayed.
            pub const fn as_str(self) -> &'static str {
                match self { $( $( LogCode::$code => stringify!($code), )* )* }
            }

            pub const fn text(self, texts: &'static LogTexts) -> &'static LogText {
                match self { $( $( LogCode::$code => &texts.$group.$name, )* )* }
            }
        }

        $(
            messages! {
                #[doc = concat!("What is said about ", $about, ".")]
                #[derive(Debug)]
                pub struct $texts { $( pub $name: LogText, )* }
            }
        )*

        messages! {
            #[derive(Debug)]
            pub struct LogTexts { $( pub $group: $texts, )* pub report: LogReportTexts, }
        }
    };
}

log_codes! {
    gateway GatewayLogTexts "the start, the end and the life of the gateway" {
        L1 missing_config; L2 mode_missing; L3 no_token; L4 placeholder_token; L5 origins_missing; L6 invalid_config;
        L7 unrecognized_key; L8 additional_property; L9 bind_address; L10 locked; L11 port_taken; L12 migration;
        L13 newer_state; L14 restart_loop; L15 state_denied; L16 host_path; L17 denied; L18 renamed_mount; L19 heap;
        L20 killed; L21 exit_137; L22 exit_78; L23 exit_1; L24 ended; L25 plugin_missing; L26 node_version;
        L27 module_missing; L28 legacy_names; L29 token_made; L30 origins_seeded; L31 beyond_loopback; L32 ready;
        L33 told_to_stop; L34 keys_migrated; L35 provider_key; L36 memory_pressure; L37 unreadable_config; L38 slack_token;
        L39 no_program;
    }
    clients ClientLogTexts "clients that the gateway turns away" {
        L40 origin; L41 proxy; L42 proxy_ignored; L43 token_mismatch; L44 token_missing; L45 password; L46 rate_limited;
        L47 pairing; L48 device_required; L49 device_refused; L50 protocol; L51 parameters; L52 starting; L53 too_late;
        L54 more_scopes; L55 changed_device; L56 unknown_request; L57 missing_scope; L58 closed_1006; L59 plaintext;
        L155 closed_1000; L156 closed_4008; L157 device_token; L158 trusted_proxy; L159 loopback_only;
    }
    build BuildLogTexts "the build of an image" {
        L60 out_of_memory; L61 not_gzip; L62 download; L63 canvas; L64 disk_full; L65 lock_file; L66 engine; L67 failed;
        L68 copy; L69 network; L70 dockerfile; L71 pnpm_missing; L72 matrix; L73 native_module; L74 prune;
    }
    docker DockerLogTexts "Docker and Compose" {
        L75 variable_unset; L76 env_file_missing; L77 env_file_wrong; L78 service_unknown; L79 socket_denied;
        L80 daemon_down; L81 port_taken; L82 compose_wrong; L83 volume_empty; L84 folder_wrong; L85 image_missing;
        L86 not_running; L87 version_obsolete; L88 compose_missing; L89 pull_limit; L90 architecture; L91 restarting;
        L92 name_taken; L93 network_missing; L94 unhealthy; L95 program_missing; L96 registry_denied;
    }
    fly FlyLogTexts "flyctl and Fly.io" {
        L100 not_listening; L101 checks; L102 restarts; L103 smoke; L104 no_candidate; L105 refused; L106 volume;
        L107 trial; L108 payment; L109 login; L110 app_unknown; L111 name_taken; L112 file_exists; L113 stopped;
        L114 no_capacity; L115 invalid_file; L116 no_free_volume; L117 one_volume; L118 region_full; L119 check_failed;
        L120 lease; L121 not_answering;
    }
    gcloud GcloudLogTexts "gcloud" {
        L125 zone_full; L126 quota; L127 login; L128 api; L129 billing; L130 permission; L131 exists; L132 not_found;
        L133 arguments; L134 zone_missing; L135 project_missing; L136 project_taken; L137 iap_unreachable; L138 iap_denied;
        L139 addresses; L140 ssh_rights;
    }
    plugins PluginLogTexts "plugins, and keys of the configuration that exclude each other" {
        L161 hooks_token; L162 proxy_and_token; L163 auth_mode_unset; L164 unknown_agent; L170 stale_plugin;
        L171 plugin_not_found; L172 unknown_channel; L173 plugin_owner; L174 plugin_failed; L175 external_plugins;
        L176 plugin_path;
    }
    channels ChannelLogTexts "chat channels" {
        L200 telegram_conflict; L201 telegram_network; L202 telegram_token; L203 telegram_webhook; L204 discord_intents;
        L205 discord_token; L206 whatsapp_unlinked; L207 whatsapp_no_listener; L208 whatsapp_restart;
        L209 whatsapp_timeout; L210 whatsapp_conflict; L211 slack_scope; L212 signal_missing; L213 redacted_value;
        L214 program_not_installed;
    }
    models ModelLogTexts "models and their providers" {
        L190 local_server; L191 unknown_model; L192 retired_models; L193 key_refused; L194 limited; L195 billing;
        L196 too_long; L197 secret_key_folder;
    }
    surroundings SurroundingLogTexts "what surrounds the gateway" {
        L220 sandbox_without_docker; L221 sandbox_socket; L222 sandbox_image; L223 no_browser; L224 no_assets;
        L225 bonjour; L226 no_systemd; L227 exec_denied; L228 file_mount; L229 directory_for_file; L230 global_packages;
        L231 read_only; L232 connection_reset; L233 connection_refused; L234 home_missing;
    }
    upgrades UpgradeLogTexts "state of another release" {
        L180 state_left; L181 migration_lease; L182 older_program; L183 drifted_index; L184 newer_schema;
        L185 doctor_stopped; L186 no_openat2; L187 no_hard_links;
    }
    proxies ProxyLogTexts "reverse proxies" {
        L240 upstream_refused; L241 upstream_unknown; L242 no_upgrade; L243 upstream_timeout;
    }
    ssh SshLogTexts "SSH and its tunnel" {
        L145 refused; L146 public_key; L147 port_taken; L148 far_end; L149 forwarding; L150 timeout; L151 name;
        L152 host_key; L153 ended; L154 lost;
    }
}

messages! {
    /// Labels and sentences of explanations.
    #[derive(Debug)]
    pub struct LogReportTexts {
        pub nothing: &'static str,
        pub release: &'static str,
        pub known_by_plan: &'static str,
        pub known_by_argument: &'static str,
        pub known_by_log: &'static str,
        pub seen_version: &'static str,
        pub skipped: &'static str,
        pub count_once: &'static str,
        pub count: &'static str,
        pub why: &'static str,
        pub remedy: &'static str,
        pub field: &'static str,
        pub other_release: &'static str,
        pub over: &'static str,
        pub writes_files: &'static str,
        pub in_a_browser: &'static str,
        pub field_in_the_way: &'static str,
        pub do_set_mode: &'static str,
        pub do_doctor: &'static str,
        pub do_validate: &'static str,
        pub do_install_plugin: &'static str,
        pub do_delete_lock: &'static str,
        pub do_disk_space: &'static str,
        pub do_fly_login: &'static str,
        pub do_gcloud_login: &'static str,
        pub do_gcloud_account: &'static str,
        pub do_list_machines: &'static str,
        pub do_start_docker: &'static str,
        pub do_start_machine: &'static str,
        pub do_vm_status: &'static str,
        pub do_allow_origins: &'static str,
        pub do_trust_seen_proxy: &'static str,
        pub release_unknown: &'static str,
        pub platform: &'static str,
        pub platform_unknown: &'static str,
        pub platform_docker: &'static str,
        pub platform_service: &'static str,
        pub place_gateway: &'static str,
        pub until_release: &'static str,
        pub with_docker: &'static str,
        pub on_fly: &'static str,
        pub as_a_service: &'static str,
        pub do_recreate: &'static str,
        pub do_down: &'static str,
        pub do_beside_gateway: &'static str,
        pub do_without_gateway: &'static str,
        pub do_on_docker_host: &'static str,
        pub do_on_laptop: &'static str,
    }
}
