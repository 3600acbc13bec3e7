import { act, render, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { fakeBackend, sessionAs } from "@/testing/fakeBackend";
import { BackendProvider, ManyRunProvider, useManyRun, type DoneForMany } from ".";

const files = Array.from({ length: 45 }, (_, n) => `case-${String(n)}`);

function Screen() {
  const { running, ended, run } = useManyRun();
  return (
    <button onClick={() => void run([{ act: "mark-unchanged", files }])}>
      {running ? "goes on" : ended ? `ended ${String(ended.result.done)}` : "nothing"}
    </button>
  );
}

function office() {
  let answer: (failure?: Error) => void = () => undefined;
  const markUnchangedFor = vi.fn(
    (some: string[]) =>
      new Promise<DoneForMany>((resolve, reject) => {
        answer = (failure) => {
          if (failure) reject(failure);
          else resolve({ done: some.length, leftOut: [] });
        };
      }),
  );
  const backend = fakeBackend({ markUnchangedFor }, { session: sessionAs("specialist") });
  const as = (capacity: string) => (
    <BackendProvider backend={backend}>
      <ManyRunProvider capacity={capacity}>
        <Screen />
      </ManyRunProvider>
    </BackendProvider>
  );
  const { rerender } = render(as("dana specialist"));
  const answers = (failure?: Error) =>
    act(async () => {
      answer(failure);
      await new Promise((later) => setTimeout(later, 0));
    });
  return { markUnchangedFor, answers, becomes: (capacity: string) => rerender(as(capacity)) };
}

test("one run at a time, and a failure in the middle keeps what was done before it", async () => {
  const { markUnchangedFor, answers } = office();
  const button = screen.getByRole("button");
  act(() => button.click());
  act(() => button.click());
  expect(markUnchangedFor).toHaveBeenCalledTimes(1);
  await answers();
  await answers(new Error("the disk is full"));
  expect(await screen.findByText("ended 20")).toBeVisible();
  expect(markUnchangedFor).toHaveBeenCalledTimes(2);
});

test("a run ends when its user takes another capacity, in which nothing of it is told", async () => {
  const { markUnchangedFor, answers, becomes } = office();
  act(() => screen.getByRole("button").click());
  becomes("dana head");
  await answers();
  expect(await screen.findByText("nothing")).toBeVisible();
  expect(markUnchangedFor).toHaveBeenCalledTimes(1);
});
