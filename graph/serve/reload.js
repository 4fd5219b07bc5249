{
  const { changes, version } = document.currentScript.dataset;
  const last = document.querySelector('a[href="/last"]');
  if (last) last.href += location.hash;
  // the server says which version is the newest, at once and whenever there is another: nothing is asked again and again
  const listen = () => {
    const source = new EventSource(changes);
    source.addEventListener("message", ({ data }) => {
      if (data !== version) location.reload(); // which keeps the address with its fragment, and the scroll
    });
    source.addEventListener("error", () => {
      if (source.readyState === EventSource.CLOSED) setTimeout(listen, 3000); // whosays serve has ended for now
    });
  };
  listen();
}
