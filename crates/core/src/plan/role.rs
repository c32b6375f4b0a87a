//! An IAM role.

use super::text_type::text_type;

text_type! {
    /// `roles/NAME`, or a custom role below a project or an organisation.
    Role,
    /// The text is no name of a role.
    RoleError,
    |text| {
        let is_name = |name: &str| {
            !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"._".contains(&byte))
        };
        let is_owner = |owner: &str| {
            owner.split_once('/').is_some_and(|(kind, id)| {
                matches!(kind, "projects" | "organizations")
                    && !id.is_empty()
                    && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
            })
        };
        match text.rsplit_once("roles/") {
            Some(("", name)) => is_name(name),
            Some((owner, name)) => owner.strip_suffix('/').is_some_and(is_owner) && is_name(name),
            None => false,
        }
    }
}
