import { act, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import type { WorkRow } from "@/backend";
import { fakeBackend } from "@/testing/fakeBackend";
import { openDesk } from "@/testing/render";
import { rows } from "@/testing/sample";

test("what comes from the centre is shown at once: the state of the desk and the open list", async () => {
  let news: () => void = () => undefined;
  let list: WorkRow[] = rows.slice(0, 1);
  const stop = vi.fn();
  const backend = fakeBackend({
    worklist: () => Promise.resolve(list),
    onChanged: (listener) => {
      news = listener;
      return stop;
    },
  });
  const deskStatus = vi.spyOn(backend, "deskStatus");
  const { unmount } = openDesk("#/home/my-step", backend);
  await screen.findByText(rows[0]!.name);
  const asked = deskStatus.mock.calls.length;
  list = rows.slice(0, 2);
  expect(screen.queryByText(rows[1]!.name)).toBeNull();
  act(news);
  expect(await screen.findByText(rows[1]!.name)).toBeInTheDocument();
  expect(deskStatus.mock.calls.length).toBeGreaterThan(asked);
  unmount();
  expect(stop).toHaveBeenCalledOnce();
});
