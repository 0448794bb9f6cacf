import '@angular/compiler';
import { Component, provideZonelessChangeDetection } from '@angular/core';
import { FormControl, ReactiveFormsModule } from '@angular/forms';
import { bootstrapApplication } from '@angular/platform-browser';
import { addTo, emptyHome, offer } from './page.js';

let app;
let control;

/** A reactive form; its value accessor is the one that `ngModel` uses too. */
class Reply {
  constructor() {
    this.reply = control;
  }
}
Component({
  selector: 'app-reply',
  template: '<textarea [formControl]="reply"></textarea>',
  imports: [ReactiveFormsModule],
})(Reply);

offer({
  selector: 'textarea',
  async mount(lines) {
    app?.destroy();
    control = new FormControl(lines.join('\n'));
    addTo(emptyHome(), 'app-reply');
    app = await bootstrapApplication(Reply, { providers: [provideZonelessChangeDetection()] });
  },
  model: () => control.value,
});
