//! The WebSocket address of a gateway.

use std::str::FromStr;

use crate::plan::{FieldResult, Plan, Port, Target};

/// `ws://HOST[:PORT]` or `wss://HOST[:PORT]`, without path, query or fragment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GatewayAddress {
    secure: bool,
    host: String,
    port: Option<Port>,
}

/// Why a text is not a gateway address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AddressError {
    Empty,
    /// The scheme is missing or unknown. `ws`, `wss`, `http` and `https` are accepted; the last two are read as the
    /// first two.
    Scheme,
    /// The host is missing or invalid.
    Host,
    /// The port is missing or out of range.
    Port,
    /// A path, query, fragment or user name. It is rejected, not dropped: the query of a link may carry a token.
    Extra,
}

impl GatewayAddress {
    /// A plain connection to a port on 127.0.0.1.
    pub fn local(port: Port) -> Self {
        Self { secure: false, host: "127.0.0.1".to_owned(), port: Some(port) }
    }

    /// The address at which the user's own computer reaches the gateway of a plan.
    pub fn for_plan(plan: &Plan) -> FieldResult<Self> {
        match plan.target {
            Target::Gcp | Target::FlyPrivate => local_tunnel_port(plan).map(Self::local),
            Target::Fly => {
                let app = plan.fly.app.clone()?;
                Ok(Self { secure: true, host: format!("{app}.fly.dev"), port: None })
            }
        }
    }

    /// The near end of the tunnel that the guides set up by default.
    pub fn default_tunnel() -> Self {
        Self { secure: false, host: "127.0.0.1".to_owned(), port: "18789".parse().ok() }
    }

    /// Whether a token may be sent there: the connection is encrypted, or stays on this computer.
    pub fn is_safe(&self) -> bool {
        self.secure || self.is_loopback()
    }

    pub fn is_loopback(&self) -> bool {
        is_loopback(&self.host)
    }

    pub const fn is_encrypted(&self) -> bool {
        self.secure
    }

    /// The port, or the scheme's default port.
    pub const fn port_number(&self) -> u16 {
        match self.port {
            Some(port) => port.get(),
            None if self.secure => 443,
            None => 80,
        }
    }

    pub fn http_url(&self) -> String {
        self.url(if self.secure { "https" } else { "http" })
    }

    pub fn socket_url(&self) -> String {
        self.url(if self.secure { "wss" } else { "ws" })
    }

    /// An endpoint that shows whether any HTTP server answers at the address.
    pub fn probe_url(&self) -> String {
        format!("{}/healthz", self.http_url())
    }

    fn url(&self, scheme: &str) -> String {
        match self.port {
            Some(port) => format!("{scheme}://{}:{port}", self.host),
            None => format!("{scheme}://{}", self.host),
        }
    }
}

/// The local port of the tunnel or proxy of a plan.
pub(super) fn local_tunnel_port(plan: &Plan) -> FieldResult<Port> {
    match plan.target {
        Target::Gcp => plan.docker.tunnel_port,
        Target::Fly | Target::FlyPrivate => plan.fly.proxy_port,
    }
}

fn is_loopback(host: &str) -> bool {
    host == "localhost" || host.parse::<std::net::Ipv4Addr>().is_ok_and(|address| address.is_loopback())
}

impl FromStr for GatewayAddress {
    type Err = AddressError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let text = text.trim();
        if text.is_empty() {
            return Err(AddressError::Empty);
        }
        let (scheme, rest) = text.split_once("://").ok_or(AddressError::Scheme)?;
        let secure = match scheme.to_ascii_lowercase().as_str() {
            "ws" | "http" => false,
            "wss" | "https" => true,
            _ => return Err(AddressError::Scheme),
        };
        let is_page = scheme.to_ascii_lowercase().starts_with("http");
        // A URL copied from the address bar has a path that means nothing to the WebSocket.
        let rest = if is_page { rest.split(['/', '?', '#']).next().unwrap_or_default() } else { rest };
        let rest = rest.strip_suffix('/').unwrap_or(rest);
        if rest.contains(['/', '?', '#', '@', '\\']) {
            return Err(AddressError::Extra);
        }
        let (host, port) = match rest.rsplit_once(':') {
            Some((host, port)) if !rest.ends_with(']') => (host, Some(port.parse().map_err(|_| AddressError::Port)?)),
            _ => (rest, None),
        };
        // The page's Content Security Policy can name IPv4 loopback and `localhost`, but not `[::1]`; the tunnel
        // listens on both.
        let host = if host == "[::1]" { "127.0.0.1".to_owned() } else { host.to_ascii_lowercase() };
        let is_ipv6 = host
            .strip_prefix('[')
            .and_then(|host| host.strip_suffix(']'))
            .is_some_and(|host| host.parse::<std::net::Ipv6Addr>().is_ok());
        let is_name = !host.is_empty()
            && host.split('.').all(|label| {
                !label.is_empty() && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
            });
        if !is_name && !is_ipv6 {
            return Err(AddressError::Host);
        }
        Ok(Self { secure, host, port })
    }
}

impl std::fmt::Display for GatewayAddress {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(&self.socket_url())
    }
}

#[cfg(test)]
mod tests {
    use super::{AddressError, GatewayAddress};

    #[test]
    fn addresses_are_parsed_and_extra_parts_are_rejected() {
        for (text, expected) in [
            ("ws://127.0.0.1:18789", Ok("ws://127.0.0.1:18789")),
            (" http://localhost:18789/ ", Ok("ws://localhost:18789")),
            ("ws://[::1]:18789", Ok("ws://127.0.0.1:18789")),
            ("https://my-app.fly.dev/", Ok("wss://my-app.fly.dev")),
            ("https://my-app.fly.dev/chat?session=main#x", Ok("wss://my-app.fly.dev")),
            ("ws://my-app.fly.dev", Ok("ws://my-app.fly.dev")),
            ("ws://[fdaa::3]:3000", Ok("ws://[fdaa::3]:3000")),
            ("wss://host/?token=abc", Err(AddressError::Extra)),
            ("wss://user@host", Err(AddressError::Extra)),
            ("https://user@host/", Err(AddressError::Extra)),
            ("wss://host:99999", Err(AddressError::Port)),
            ("wss://", Err(AddressError::Host)),
            ("wss://[x]", Err(AddressError::Host)),
            ("18789", Err(AddressError::Scheme)),
            ("", Err(AddressError::Empty)),
        ] {
            let read = text.parse::<GatewayAddress>().map(|address| address.socket_url());
            assert_eq!(read.as_ref().map(String::as_str), expected.as_ref().copied(), "{text}");
        }
    }

    #[test]
    fn only_encrypted_or_loopback_addresses_are_safe() {
        for (text, safe) in [
            ("ws://127.0.0.1:18789", true),
            ("ws://127.8.0.1", true),
            ("ws://localhost:1", true),
            ("wss://my-app.fly.dev", true),
            ("ws://my-app.fly.dev", false),
            ("ws://127.0.0.1.example.com", false),
            ("ws://localhost.example.com", false),
            ("ws://10.0.0.5:18789", false),
            ("ws://[fdaa::3]:3000", false),
        ] {
            assert_eq!(text.parse::<GatewayAddress>().map(|address| address.is_safe()), Ok(safe), "{text}");
        }
    }
}
