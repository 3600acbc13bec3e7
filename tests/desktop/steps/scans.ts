/** Scans: a photographed paper is attached as a person does it with the window's own file field. */
import type { Desk } from "../office/desk";
import { Form } from "../office/form";
import { until } from "../office/programs";

/** A sheet with lines of letters, as a telephone would have photographed it, put into the file field. */
const PHOTOGRAPH = `
  const [selector, done] = [arguments[0], arguments[arguments.length - 1]];
  const sheet = document.createElement("canvas");
  [sheet.width, sheet.height] = [1240, 1754];
  const pen = sheet.getContext("2d");
  pen.fillStyle = "#fdfcf7";
  pen.fillRect(0, 0, sheet.width, sheet.height);
  pen.fillStyle = "#222";
  pen.font = "34px sans-serif";
  pen.fillText("ПРИКАЗ № 41-к о прекращении трудового договора", 120, 220);
  for (let line = 0; line < 24; line += 1) pen.fillText("Трудовой договор прекращён по статье 49, строка " + line, 120, 330 + line * 52);
  sheet.toBlob((picture) => {
    const taken = new DataTransfer();
    taken.items.add(new File([picture], "Приказ 41-к.jpg", { type: "image/jpeg" }));
    const field = document.querySelector(selector);
    field.files = taken.files;
    field.dispatchEvent(new Event("change", { bubbles: true }));
    done();
  }, "image/jpeg", 0.9);
`;

export async function attach(desk: Desk, file: string, paper: string) {
  const form = await Form.open(desk, file, "attach-scan", 5);
  await desk.page.driver.executeAsyncScript(PHOTOGRAPH, "#attach-scan-scan");
  await desk.page.sees("Приказ 41-к.jpg");
  await form.select("paper", paper);
  await form.submit();
}

/** The signed copy of a paper, from the list of papers that stands open. */
export async function attachSigned(desk: Desk, kind: string) {
  await desk.page.clickAt(`[data-testid=attach-${kind}]`);
  await Form.here(desk, "attach-scan");
  await desk.page.driver.executeAsyncScript(PHOTOGRAPH, "#attach-scan-scan");
  await desk.page.sees("Приказ 41-к.jpg");
  // The form lies over the language switch: it is not looked at here, but with the scan beside its paper.
  await desk.page.clickAt('[data-testid="submit-attach-scan"]');
  await desk.page.at(`[data-testid=signed-${kind}]`, 30_000);
}

/** The panel of the case's scans, open until its newest picture is drawn. */
export async function seen(desk: Desk) {
  await desk.page.clickAt("[data-testid=scans]");
  await until(
    "the scan to be drawn",
    async () => (await desk.page.widthOf("[data-testid=scan-picture] img")) > 1_000,
    60_000,
  );
}
