/** Fills the screen with the page, or leaves it; where the browser refuses, nothing happens. */
export function toggleFullScreen(wanted = document.fullscreenElement === null): void {
  if (wanted === (document.fullscreenElement !== null)) return;
  const asked = wanted ? document.documentElement.requestFullscreen?.() : document.exitFullscreen();
  asked?.catch(() => undefined);
}
