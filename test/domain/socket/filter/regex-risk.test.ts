import { describe, expect, test } from 'vitest';
import { regexRisk } from '../../../../src/domain/socket/filter/regex-risk.ts';

describe('Expressions that could take for ever', () => {
  test.each([
    /(a+)+$/,
    /(a*)*$/,
    /(?:a+b*)+$/,
    /(\w+\s?)*$/,
    /(.*a){20}/,
    /(a?){20}a/,
    /(a|a)*$/,
    /(a|ab)+$/,
    /(\d|\w)*x/,
    /(?:é|É)+x/i,
    /(?:ж|ж)+x/,
    /((a|b)+c)*/,
    /(?<name>[^x]+){12,}/,
    new RegExp('([^"]+)*"', 'v'),
    /(a?b?)+$/,
    /(a|b?c)*/,
  ])('are not run: %s', (regex) => {
    expect(regexRisk(regex)).toMatch(/is not run\.$/);
  });

  test.each([
    /a+b*c?/,
    /extension":"1\d{2}"/,
    /(?:in|out)+/,
    /(\d|,)*/,
    /(a|b)*/,
    /(?:,\s?\w)+/,
    /[(+)*]+/,
    /\(a\+\)+/,
    /(a+)?b/,
    /(a+){3}/,
    /^(?:Away|Ready).*"$/,
    /(?<year>\d{4})-(?<month>\d\d)/,
    /(?:\u{1F600}|\u{1F601})+/u,
    new RegExp('[[a-z]--[aeiou]]+', 'v'),
    /^{}$/,
  ])('others are: %s', (regex) => {
    expect(regexRisk(regex)).toBeUndefined();
  });
});
