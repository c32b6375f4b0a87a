//! A diagram of a deployment: who reaches the gateway, and how.
//!
//! [`Diagram::of`] derives nodes and edges from the same facts as the reachability rules (`rules/reach.rs`): what is
//! bound, published and public. [`layout`] places them on a wide or narrow canvas as shapes with classes and without
//! colours. [`svg`] serializes the shapes.

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
