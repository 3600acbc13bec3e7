/** Sharing a view with the centre: an act in a file of the centre, there at once at this desk and sent when there is a line. */
import { DeskFailure, useKeepInRegister, type Act, type SavedView, type SavedViewInfo } from "@/backend";
import { useToast } from "@/shared/feedback";
import { useProblemText } from "@/shared/language";
import { useRefusalText } from "@/shared/refusal";

export function useSharing() {
  const keep = useKeepInRegister();
  const toast = useToast();
  const refusalText = useRefusalText();
  const problemText = useProblemText();
  const why = async (act: Act): Promise<string | undefined> => {
    try {
      const answer = await keep.mutateAsync(act);
      return answer.result === "refused" ? refusalText(answer.value) : undefined;
    } catch (error) {
      return problemText(error instanceof DeskFailure ? error : undefined);
    }
  };
  /** Both give why not, where nothing was saved. What is looked for is no part of a shared view. */
  const share = ({ name, list, filter, sort }: SavedView, changes: string | null) =>
    why({
      act: "share-view",
      form: {
        view: changes,
        name,
        list,
        overdue: filter.overdue,
        mine: filter.mine,
        sort: sort && { column: sort.key, down: sort.down },
      },
    });
  const stop = async ({ view, shared }: SavedViewInfo) => {
    const problem = await why({ act: "stop-sharing-view", form: { view: view.id } });
    if (problem !== undefined) return problem;
    // Who has not its list cannot share it again.
    const undo = shared?.opens ? () => void share(view, null) : undefined;
    toast({ id: "view-unshared", args: { name: view.name } }, undo);
    return undefined;
  };
  return { share, stop, busy: keep.isPending };
}
