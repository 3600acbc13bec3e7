import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { fakeBackend } from "@/testing/fakeBackend";
import { axeFindings, openDesk } from "@/testing/render";
import { at } from "@/testing/sample";

const stopped = (problem: string | null) => ({
  line: { online: false, since: at("11:50"), lastExchange: at("11:46"), problem },
});
const bar = () => screen.getByRole("contentinfo");

test("an expired workstation says what to do: in the line of state, at home and beside a waiting act", async () => {
  const { user } = openDesk("#/home", fakeBackend({}, stopped("device-expired")));
  expect(await screen.findByText("Обмен с центром остановлен.")).toBeInTheDocument();
  expect(within(screen.getByRole("main")).getByText(/Попросите администратора продлить срок/)).toBeInTheDocument();
  expect(within(bar()).getByText(/с 11:46 · истёк срок подключения/)).toHaveAttribute(
    "title",
    expect.stringContaining("Попросите администратора продлить срок"),
  );
  expect(screen.queryByText(/работа продолжается/)).toBeNull();
  expect(await axeFindings()).toEqual([]);
  await user.click(within(bar()).getByRole("link", { name: /Ждут отправки/ }));
  await user.click(await screen.findByRole("button", { name: /Жақсылықова/ }));
  expect(within(screen.getByRole("main")).getByText(/Попросите администратора продлить срок/)).toBeInTheDocument();
});

test("at sign-in a revoked workstation does not promise that one may sign in", async () => {
  openDesk("", fakeBackend({}, { ...stopped("device-revoked"), session: null, language: "kk" }), "kk");
  expect(await screen.findByText(/Әкімші бұл жұмыс орнын орталықтан ажыратты/)).toBeInTheDocument();
  expect(screen.queryByText(/Кіріп, жұмыс істеуге болады/)).toBeNull();
});

test("a busy centre is a pause without a stated wait; a code without short words is still told", async () => {
  openDesk("#/home", fakeBackend({}, stopped("try-later")));
  expect(await screen.findByText("Обмен с центром отложен.")).toBeInTheDocument();
  expect(within(screen.getByRole("main")).getByText(/Центр занят. Повторите позже\./)).toBeInTheDocument();
});

test("a plain missing line stays what it was, and the person behind the curtain reads no more than that", async () => {
  const { user } = openDesk("#/home", fakeBackend({}, stopped("chain-broken")));
  expect(await screen.findByText(/нужна помощь администратора/)).toBeInTheDocument();
  await user.keyboard("[F9]");
  expect(await screen.findByText(/Нет связи с 11:46/)).toBeInTheDocument();
  expect(screen.queryByText(/администратор/i)).toBeNull();
});

test("before anybody signed in at a new workstation nobody knows of the line, and nothing is said against it", async () => {
  const untried = { line: { online: false, since: null, lastExchange: null, problem: null }, session: null };
  openDesk("", fakeBackend({}, untried));
  expect(await screen.findByText("Связь проверится при входе")).toBeInTheDocument();
  expect(screen.queryByText(/Нет связи/)).toBeNull();
  expect(screen.queryByText("нужна связь")).toBeNull();
});
