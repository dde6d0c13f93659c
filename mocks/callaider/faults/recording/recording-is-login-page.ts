import { fault } from '../fault.js';

export const recordingIsLoginPage = fault({
  name: 'recording-is-login-page',
  story: 'Who is not logged in is led to the login page, with status 200.',
  breaks: { 'recording/is-audio': 'fail' },
  apply: (right) => ({
    ...right,
    audio: () => ({
      status: 200,
      headers: { 'Content-Type': 'text/html; charset=utf-8' },
      body: '<!DOCTYPE html><title>Sign in</title><form><input name="user"></form>',
    }),
  }),
});
