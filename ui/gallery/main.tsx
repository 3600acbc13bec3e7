/**
 * Screens over a desk in memory, to look at them: `npm run dev`, then `/gallery/index.html?lang=kk&scheme=dark&role=head#/decisions`.
 * Never part of the built application.
 */
import "@/shared/theme/styles";
import { createRoot } from "react-dom/client";
import { App } from "@/app/App";
import type { Role } from "@/backend";
import { languages } from "@/shared/language";
import { deskStatus, fakeBackend, sessionAs } from "@/testing/fakeBackend";
import { ComponentSheet } from "./ComponentSheet";

const asked = new URLSearchParams(location.search);
const language = languages.find((each) => each === asked.get("lang")) ?? "ru";
const roles: Role[] = ["specialist", "head", "consultant"];
localStorage.setItem("mansap.language", language);
localStorage.setItem("mantine-color-scheme-value", asked.get("scheme") ?? "light");
const backend = fakeBackend(
  {},
  {
    language,
    session: asked.has("out") ? null : sessionAs(roles.find((role) => role === asked.get("role")) ?? "specialist"),
    enrolled: !asked.has("new"),
    ...(asked.has("offline")
      ? { line: { ...deskStatus.line, online: false, lastExchange: "2026-11-17T10:52:00" }, waiting: 9 }
      : {}),
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
