// What jsdom lacks of popovers and dialogs: that they are seen when they open, and that a dialog tells when it closes.

HTMLElement.prototype.showPopover = function show(): void {
  this.style.display = 'block';
};
HTMLDialogElement.prototype.showModal = function show(): void {
  this.open = true;
};
HTMLDialogElement.prototype.close = function close(): void {
  this.open = false;
  this.dispatchEvent(new Event('close'));
};
