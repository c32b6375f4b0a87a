//! A deployment as a picture: who reaches the gateway, and on which way.
//!
//! [`Picture::of`] says what there is, in the same facts as the rules about reachability (`rules/reach.rs`): what is bound,
//! what is published, what is public. [`layout`] puts it on a page, wide or narrow, as plain shapes with classes and no
//! colours. [`svg`] writes them as a file.

mod boxes;
mod build;
mod facts;
pub mod layout;
mod measure;
mod model;
mod nodes;
pub mod shape;
pub mod svg;

pub use measure::{LABEL_SIZE, TEXT_SIZE, TITLE_SIZE, width};
pub use model::{Diagram, Edge, EdgeKind, Listener, Node, NodeKind, Reach};
