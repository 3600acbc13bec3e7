/** Order matters: Mantine in its cascade layer, then our fonts, tokens and measures above it. */
import "./reset.css";
import "@mantine/core/styles.layer.css";
import "@mantine/dates/styles.layer.css";
import "@fontsource-variable/golos-text";
import "./tokens.css";
import "./base.css";
import "./controls.css";
