import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { openDesk } from "@/testing/render";

test("the history begins with what happened last and names who is not a person", async () => {
  openDesk("#/case/f-aigerim");
  const history = await screen.findByRole("complementary", { name: "История" });
  const lines = within(history).getAllByRole("listitem");
  expect(lines[0]).toHaveTextContent("Регистры ответили");
  expect(lines[0]).toHaveTextContent("Государственные регистры");
  expect(lines.at(-1)).toHaveTextContent("Визит и цель обращения записаны");
});
