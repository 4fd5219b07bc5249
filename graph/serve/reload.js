{
  const { ask, version } = document.currentScript.dataset;
  const last = document.querySelector('a[href="/last"]');
  if (last) last.href += location.hash;
  const look = async () => {
    let pause = 500;
    try {
      const answer = await fetch(ask, { cache: "no-store" });
      if (answer.ok && (await answer.text()) !== version) {
        location.reload(); // which keeps the address with its fragment, and the scroll
        return;
      }
    } catch {
      pause = 3000; // whosays serve has ended, and may be started again
    }
    setTimeout(look, pause);
  };
  look();
}
