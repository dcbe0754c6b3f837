//! The map: the world's outlines ([`world`]).

pub mod world;
