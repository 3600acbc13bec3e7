import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, test } from "vitest";
import { Rows } from "../forms";
import { KeyboardProvider } from "../keyboard";
import { LanguageProvider, type Language } from "../language";
import { ThemeProvider } from "../theme/ThemeProvider";
import { ToastPlace, ToastProvider, useToast } from "./Toasts";

function Jobs() {
  const [rows, setRows] = useState([{ name: "Ким" }, { name: "Ли" }]);
  return (
    <Rows label="rows" rows={rows} onChange={setRows} blank={{ name: "" }} addText="add">
      {(row) => <span>{row.name}</span>}
    </Rows>
  );
}
function show() {
  render(
    <ThemeProvider>
      <KeyboardProvider>
        <LanguageProvider language="ru" onChange={() => undefined}>
          <ToastProvider>
            <Jobs />
            <ToastPlace>
              <span>Всё сохранено</span>
            </ToastPlace>
          </ToastProvider>
        </LanguageProvider>
      </KeyboardProvider>
    </ThemeProvider>,
  );
  return userEvent.setup();
}

test("a removed row comes back in its place, by the button or by Ctrl Z", async () => {
  const user = show();
  for (const takeBack of [
    () => user.click(screen.getByRole("button", { name: /Вернуть/ })),
    () => user.keyboard("{Control>}[KeyZ]{/Control}"),
  ]) {
    await user.click(screen.getByRole("button", { name: "Убрать строку 1" }));
    expect(screen.queryByText("Ким")).toBeNull();
    await takeBack();
    expect(screen.getAllByText(/^(Ким|Ли)$/).map((each) => each.textContent)).toEqual(["Ким", "Ли"]);
  }
});

test("a toast stands where the line of state says what is saved, and covers nothing", async () => {
  const user = show();
  expect(screen.getByText("Всё сохранено")).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "Убрать строку 2" }));
  expect(screen.getByRole("status")).toHaveTextContent("Строка 2 убрана");
  expect(screen.queryByText("Всё сохранено")).toBeNull();
});

function Done() {
  const toast = useToast();
  return (
    <button
      onClick={() => {
        toast({ id: "case-recorded", args: { act: { id: "act-add-note-done" } } });
      }}
    >
      act
    </button>
  );
}

test("a toast changes its language with the screen", async () => {
  const user = userEvent.setup();
  const page = (language: Language) => (
    <KeyboardProvider>
      <LanguageProvider language={language} onChange={() => undefined}>
        <ToastProvider>
          <Done />
          <ToastPlace />
        </ToastProvider>
      </LanguageProvider>
    </KeyboardProvider>
  );
  const { rerender } = render(page("ru"));
  await user.click(screen.getByRole("button", { name: "act" }));
  const russian = screen.getByRole("status").textContent;
  rerender(page("kk"));
  const kazakh = screen.getByRole("status").textContent;
  expect(kazakh).not.toBe("");
  expect(kazakh).not.toBe(russian);
  expect(`${russian} ${kazakh}`).not.toMatch(/act-add-note|case-recorded/);
});
