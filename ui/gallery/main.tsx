/**
 * Screens over a desk in memory, to look at them: `npm run dev`, then `/gallery/?lang=kk&scheme=dark&role=head#/decisions`.
 * Never part of the built application.
 */
import "@/shared/theme/styles";
import { createRoot } from "react-dom/client";
import { App } from "@/app/App";
import { deskStatus, fakeBackend } from "@/testing/fakeBackend";
import { ComponentSheet } from "./ComponentSheet";

const asked = new URLSearchParams(location.search);
localStorage.setItem("mansap.language", asked.get("lang") ?? "ru");
localStorage.setItem("mantine-color-scheme-value", asked.get("scheme") ?? "light");
const session = deskStatus.session && {
  ...deskStatus.session,
  language:
    asked.get("lang") === "kk" ? ("kk" as const) : asked.get("lang") === "en" ? ("en" as const) : ("ru" as const),
  role:
    asked.get("role") === "head"
      ? ("head" as const)
      : asked.get("role") === "consultant"
        ? ("consultant" as const)
        : ("specialist" as const),
};
const backend = fakeBackend(
  {},
  {
    session: asked.has("out") ? null : session,
    enrolled: !asked.has("new"),
    ...(asked.has("offline") ? { line: { online: false, lastExchange: "2026-11-17T10:52:00" }, waiting: 9 } : {}),
  },
);
const root = document.getElementById("root");
if (root) createRoot(root).render(asked.has("components") ? <ComponentSheet /> : <App backend={backend} />);

/** `&press=Ctrl+KeyK` presses keys when the screen stands, to look at dialogs. */
const pressed = asked.get("press");
if (pressed)
  setTimeout(() => {
    const parts = pressed.split(" ");
    window.dispatchEvent(
      new KeyboardEvent("keydown", {
        code: parts.at(-1) ?? "",
        ctrlKey: parts.includes("Ctrl"),
        shiftKey: parts.includes("Shift"),
      }),
    );
  }, 1500);
