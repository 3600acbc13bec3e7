import "@/shared/theme/styles";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "@/app/App";
import { tauriBackend } from "@/backend/tauri";

const root = document.getElementById("root");
if (root)
  createRoot(root).render(
    <StrictMode>
      <App backend={tauriBackend} />
    </StrictMode>,
  );
