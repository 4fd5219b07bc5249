/* What argues about a claim, and what it argues itself. */
import { claims, claimsLinking } from "./records.js";

export const SIDES = { supports: "pro", causes: "pro", qualifies: "limiting", contrasts: "contra" };
/* what argues about a claim: what it does, and the id of the claim that does it */
export const arguedAbout = (claimId) =>
  claimsLinking("argues", claimId).flatMap((id) =>
    claims
      .get(id)
      .acts.filter(([, aim]) => aim === claimId)
      .map(([act]) => ({ act, id })),
  );
/* What a claim argues; what two hold against each other reads the same from both ends, and is left out where it stands
   among what argues about it. */
export const arguedBy = (claimId) => {
  const about = arguedAbout(claimId);
  const isAbout = (act, aim) => act === "contrasts" && about.some((each) => each.act === act && each.id === aim);
  return claims
    .get(claimId)
    .acts.filter(([act, aim]) => !isAbout(act, aim))
    .map(([act, id]) => ({ act, id }));
};
