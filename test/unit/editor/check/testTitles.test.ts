import assert from 'node:assert/strict';
import { testTitles } from '../../../../src/editor/check/testTitles';

describe('the tests of a checks.py', () => {
  it('are found with their classes and titles', () => {
    const checks = `import unittest

from answer import add_item


class CheckBucket(unittest.TestCase):
    def setUp(self):
        """not a test"""

    def test_first_call(self):
        """the first call holds one item"""
        self.assertEqual(add_item(1), [1])

    async def test_later(self) -> None:
        "a later call"


class CheckMore(unittest.IsolatedAsyncioTestCase):
    def test_same_name(self):
        """once more"""
`;
    assert.deepEqual(testTitles(checks), [
      { id: 'CheckBucket.test_first_call', title: 'the first call holds one item' },
      { id: 'CheckBucket.test_later', title: 'a later call' },
      { id: 'CheckMore.test_same_name', title: 'once more' },
    ]);
  });

  it('are none in a file without any', () => {
    assert.deepEqual(testTitles('def test_alone():\n    """no class"""\n'), []);
  });
});
