//! The address of a gateway's socket.

use std::str::FromStr;

use crate::core::plan::Port;

/// `ws://127.0.0.1:PORT` or `wss://HOST[:PORT]`, without path, query or fragment. Plain `ws` exists for loopback only,
/// so a token cannot cross a network unencrypted.
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
    /// Plain `ws` to another computer.
    Insecure,
    /// A path, query or fragment; a token in a link must never be used from there.
    Extra,
}

impl GatewayAddress {
    /// The gateway behind a local port.
    pub fn local(port: Port) -> Self {
        Self { secure: false, host: "127.0.0.1".to_owned(), port: Some(port) }
    }

    /// The address for the socket.
    pub fn socket_url(&self) -> String {
        self.url(if self.secure { "wss" } else { "ws" })
    }

    /// The address that tells whether any web server answers there.
    pub fn probe_url(&self) -> String {
        format!("{}/healthz", self.url(if self.secure { "https" } else { "http" }))
    }

    fn url(&self, scheme: &str) -> String {
        match self.port {
            Some(port) => format!("{scheme}://{}:{port}", self.host),
            None => format!("{scheme}://{}", self.host),
        }
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
        let is_name = !host.is_empty()
            && host.split('.').all(|label| {
                !label.is_empty() && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
            });
        if !is_name {
            return Err(AddressError::Host);
        }
        if !secure && !is_loopback(&host) {
            return Err(AddressError::Insecure);
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
    fn only_encrypted_or_local_addresses_are_made() {
        for (text, expected) in [
            ("ws://127.0.0.1:18789", Ok("ws://127.0.0.1:18789")),
            (" http://localhost:18789/ ", Ok("ws://localhost:18789")),
            ("ws://[::1]:18789", Ok("ws://127.0.0.1:18789")),
            ("https://my-app.fly.dev/", Ok("wss://my-app.fly.dev")),
            ("ws://my-app.fly.dev", Err(AddressError::Insecure)),
            ("ws://127.0.0.1.example.com", Err(AddressError::Insecure)),
            ("ws://10.0.0.5:18789", Err(AddressError::Insecure)),
            ("wss://host/?token=abc", Err(AddressError::Extra)),
            ("wss://user@host", Err(AddressError::Extra)),
            ("wss://host:99999", Err(AddressError::Port)),
            ("wss://", Err(AddressError::Host)),
            ("18789", Err(AddressError::Scheme)),
            ("", Err(AddressError::Empty)),
        ] {
            let read = text.parse::<GatewayAddress>().map(|address| address.socket_url());
            assert_eq!(read.as_ref().map(String::as_str), expected.as_ref().copied(), "{text}");
        }
    }
}
