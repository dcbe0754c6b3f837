//! The speaker register: names, titles and aliases merged; pronouns resolved or left open.
