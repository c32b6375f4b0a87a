//! `companion serve`: the page on this machine.
//!
//! A page from 127.0.0.1 may connect to a tunnel on 127.0.0.1 in every browser; a public page needs a permission that some
//! browsers do not offer.

mod headers;
mod site;

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;

use axum::Router;
use axum::extract::State;
use axum::http::{StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use companion_core::i18n::{Text, format_message};

use crate::arguments::Serve;
use crate::error::CommandError;
use site::Site;

/// Serves the page on 127.0.0.1 until the process is stopped. An unreadable folder and a port in use are errors.
pub(crate) fn run(arguments: &Serve, text: &'static Text) -> Result<bool, CommandError> {
    let texts = text.command_line();
    let site = match &arguments.site {
        Some(folder) => {
            Site::from_folder(folder).map_err(|error| CommandError::read(folder.display(), &error, text))?
        }
        None => Site::embedded().ok_or_else(|| CommandError::new(texts.no_site.to_owned()))?,
    };
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, arguments.port));
    let cannot_serve = |error: std::io::Error| {
        CommandError::new(format_message(
            texts.cannot_serve,
            &[("address", &address.to_string()), ("reason", &error.to_string())],
        ))
    };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_io().build().map_err(cannot_serve)?;
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::bind(address).await.map_err(cannot_serve)?;
        // Port 0 asks the system for a free one.
        let address = listener.local_addr().map_err(cannot_serve)?;
        println!("{}", format_message(texts.serving, &[("address", &format!("http://{address}"))]));
        let router = Router::new().fallback(answer).with_state(Arc::new(site));
        axum::serve(listener, router).await.map_err(cannot_serve)
    })?;
    Ok(true)
}

async fn answer(State(site): State<Arc<Site>>, uri: Uri) -> Response {
    match site.file(uri.path()) {
        Some(file) => (file.headers.clone(), file.content.clone()).into_response(),
        None => (StatusCode::NOT_FOUND, "404\n").into_response(),
    }
}
