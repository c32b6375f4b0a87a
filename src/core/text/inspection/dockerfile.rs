//! Rules about Dockerfiles.

use super::codes::codes;

codes! {
    DockerfileCode, DockerfileTexts, "Dockerfiles";
    B1 b1 "docs.docker.com/reference/dockerfile";
}
