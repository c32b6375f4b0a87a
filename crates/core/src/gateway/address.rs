//! The address of a gateway's socket.

use std::str::FromStr;

use crate::plan::{Checked, Plan, Port, Target};

/// `ws://HOST[:PORT]` or `wss://HOST[:PORT]`, without path, query or fragment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GatewayAddress {
    secure: bool,
    host: String,
    port: Option<Port>,
}

/// Why a text is no such address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AddressError {
    /// Nothing typed.
    Empty,
    /// Neither `ws://` nor `wss://` (nor `http://`, `https://`, which are read as those).
    Scheme,
    /// No host, or one that cannot be.
    Host,
    /// No port in range.
    Port,
    /// A path, query, fragment or login; a token in a link must never be used from there.
    Extra,
}

impl GatewayAddress {
    /// The gateway behind a local port.
    pub fn local(port: Port) -> Self {
        Self { secure: false, host: "127.0.0.1".to_owned(), port: Some(port) }
    }

    /// Where a plan's gateway is reached from the person's own computer.
    pub fn planned(plan: &Plan) -> Checked<Self> {
        match plan.target {
            Target::Gcp | Target::FlyPrivate => near_port(plan).map(Self::local),
            Target::Fly => {
                let app = plan.fly.app.clone()?;
                Ok(Self { secure: true, host: format!("{app}.fly.dev"), port: None })
            }
        }
    }

    /// The gateway behind the tunnel of every guide.
    pub fn usual() -> Self {
        Self { secure: false, host: "127.0.0.1".to_owned(), port: "18789".parse().ok() }
    }

    /// Whether a token can go there without crossing a network unencrypted: encrypted, or to this computer.
    pub fn is_safe(&self) -> bool {
        self.secure || self.is_loopback()
    }

    /// Whether it is this computer.
    pub fn is_loopback(&self) -> bool {
        is_loopback(&self.host)
    }

    /// Whether the socket is encrypted.
    pub const fn is_encrypted(&self) -> bool {
        self.secure
    }

    /// The port, also where it is the scheme's own.
    pub const fn port_number(&self) -> u16 {
        match self.port {
            Some(port) => port.get(),
            None if self.secure => 443,
            None => 80,
        }
    }

    /// The address for programs that speak HTTP.
    pub fn http_url(&self) -> String {
        self.url(if self.secure { "https" } else { "http" })
    }

    /// The address for the socket.
    pub fn socket_url(&self) -> String {
        self.url(if self.secure { "wss" } else { "ws" })
    }

    /// The address that tells whether any web server answers there.
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

/// The near end of a plan's tunnel or proxy.
pub(super) fn near_port(plan: &Plan) -> Checked<Port> {
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
        // What a browser shows in its address bar has a path that means nothing to the socket.
        let rest = if is_page { rest.split(['/', '?', '#']).next().unwrap_or_default() } else { rest };
        let rest = rest.strip_suffix('/').unwrap_or(rest);
        if rest.contains(['/', '?', '#', '@', '\\']) {
            return Err(AddressError::Extra);
        }
        let (host, port) = match rest.rsplit_once(':') {
            Some((host, port)) if !rest.ends_with(']') => (host, Some(port.parse().map_err(|_| AddressError::Port)?)),
            _ => (rest, None),
        };
        // The page's own policy can name IPv4 loopback and `localhost`, but not `[::1]`; the tunnel listens on both.
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
    fn addresses_are_read_and_nothing_rides_along() {
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
    fn only_encrypted_or_local_addresses_are_safe() {
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
