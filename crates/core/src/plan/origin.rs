//! A web origin that may use the Control UI.

use std::str::FromStr;

/// `http://HOST[:PORT]` or `https://HOST[:PORT]`, lower case, without a path; compared letter by letter by the gateway.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Origin(String);

/// The text is no origin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OriginError;

impl Origin {
    /// The origin of a local port, by address or by name.
    pub fn local(host: &str, port: super::Port) -> Self {
        match port.get() {
            80 => Self(format!("http://{host}")),
            port => Self(format!("http://{host}:{port}")),
        }
    }

    /// The origin of an application's public address on Fly.io.
    pub fn fly(app: &super::FlyApp) -> Self {
        Self(format!("https://{app}.fly.dev"))
    }

    /// The origin as a browser sends it.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Origin {
    type Err = OriginError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let text = text.trim();
        let (rest, default_port) = match (text.strip_prefix("http://"), text.strip_prefix("https://")) {
            (Some(rest), _) => (rest, 80),
            (_, Some(rest)) => (rest, 443),
            _ => return Err(OriginError),
        };
        let (host, port) = match rest.rsplit_once(':') {
            Some((host, port)) if !rest.ends_with(']') => (host, Some(port.parse::<super::Port>().map_err(|_| OriginError)?)),
            _ => (rest, None),
        };
        let is_name = !host.is_empty()
            && host.split('.').all(|label| {
                !label.is_empty()
                    && !label.starts_with('-')
                    && !label.ends_with('-')
                    && label.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
            });
        let is_address = host
            .strip_prefix('[')
            .and_then(|host| host.strip_suffix(']'))
            .is_some_and(|host| host.parse::<std::net::Ipv6Addr>().is_ok() && host.to_ascii_lowercase() == host);
        // A browser never sends the default port, so an entry with it could not match.
        if (is_name || is_address) && port.is_none_or(|port| port.get() != default_port) {
            Ok(Self(text.to_owned()))
        } else {
            Err(OriginError)
        }
    }
}
