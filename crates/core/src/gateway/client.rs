//! How this client identifies itself. The connect request carries these values and a device's signature covers them,
//! so both must use the same ones.

/// `client.id`. The only identifier that exists in every release.
pub(super) const ID: &str = "gateway-client";
/// `client.mode`.
pub(super) const MODE: &str = "ui";
/// `role`.
pub(super) const ROLE: &str = "operator";
/// The only requested scope. It is the smallest that works: releases before 2026.2.10 read an empty list as
/// administrator.
pub(super) const SCOPE: &str = "operator.read";
