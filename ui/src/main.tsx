import "@/shared/theme/styles";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "@/app/App";
import { tauriBackend, tellFirstScreen } from "@/backend/tauri";

const root = document.getElementById("root");
tellFirstScreen();
if (root)
  createRoot(root).render(
    <StrictMode>
      <App backend={tauriBackend} />
    </StrictMode>,
  );
