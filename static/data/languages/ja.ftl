## 言語

language-menu = 言語
language-now = 言語: { $name }
language-failed = { $name } を読み込めませんでした: { $reason }
language-of-model = モデルが計算する手順、チェック、理由、図の中の名前、スタジオの一部は英語のままです。

## ステージ

stage = ステージ
stage-said = 説明
stage-story = ストーリー
stage-exhibit = 表示されるもの
stage-back = 戻る
stage-on = 次へ
stage-place = { $place } / { $count }
stage-smaller = 文字を小さく
stage-larger = 文字を大きく
stage-leave = 終了
stage-change = 変更
stage-light = ライト
stage-contrast = コントラスト
stage-code = コード
code-label = 場面 { $number } を開くコード
code-opens = 場面 { $number } を開きます
code-too-long = このストーリーはコードには長すぎます。リンクかファイルで共有してください。
live = 図を変更する
live-what = 変更の扱い
live-only-try = 試すだけ
live-write = ストーリーに書き込む
live-trying = お試し中
live-writing = 書き込み中
live-said = 図を変更できます。一覧からドラッグし、線を引き、削除してください。
live-said-tried = これは試しの変更で、ストーリーには含まれません。
live-said-writing = 変更はこの場面に書き込まれます。
live-undo = 元に戻す
live-redo = やり直す
live-back = 台本に戻る
live-done = 完了
beat-number = 場面 { $number }
beat-named = 場面 { $number }: { $title }

calls-under-way = すべての呼び出しが進行中です。
call-ended = { $caller }、{ $call }: { $verdict }
verdict-allowed = 許可
verdict-denied = 拒否
verdict-not-modelled = モデルの対象外

goals = 目標
goals-all-reached = すべての目標を達成しました
goals-reached = { $all } 個の目標のうち { $met } 個を達成
goal-reached = 達成
goal-not-reached = 未達成

prediction-allowed = 通る
prediction-not-sent = コードは送るものを得られない (トークンもシークレットもない)
prediction-not-accepted = 呼び出し先がトークンまたはキーを受け付けない
prediction-forbidden = 呼び出し先は相手が誰かわかったうえで拒否する
prediction-right = これが実際の結果です
prediction-wrong = 予想しましたが、結果は違います

compare-identities = マネージド ID
compare-role-assignments = ロールの割り当て
compare-orphaned = ID が見つかりません
compare-secrets = シークレットのコピー
compare-reach = 1 つのホストから到達できる数

## 発表者のウィンドウ

speaker = 発表者のウィンドウ
speaker-empty = ステージにはまだ何もありません
speaker-empty-text = もう一方のウィンドウでストーリーを上演してください (F5)。ステージの内容、ノート、次の場面がここに表示されます。
speaker-lost = ステージの応答がありません
speaker-lost-text = もう一方のウィンドウが閉じられたか、ストーリーを表示していません。そこでもう一度上演すると、見つかります。
speaker-stage = ステージ上
speaker-place = ステージ上、{ $place } / { $count }
speaker-next = 次
speaker-blank = 空白
speaker-code-on-stage = ステージにコード
speaker-change-on-stage = ステージで変更
speaker-point-here = ここを指すか、Shift と矢印キーを押すと、ステージのライトが動きます。
speaker-notes = ノート
speaker-no-notes = この場面にはありません。
speaker-answer-shown = 答えを表示しています。
speaker-audience-asked = 参加者に質問しています。［次へ］で答えを表示します。
speaker-answer = 答え
speaker-end = ストーリーはこれで終わりです。
speaker-talked-for = 経過時間
speaker-begin-anew = 最初から計る
speaker-time-of-day = 現在時刻

## ストーリーを進めるときに読み上げること

telling-no-story = 進めるストーリーがありません
telling-no-story-to-present = 上演するストーリーがありません
telling-end = ストーリーはこれで終わりです
telling-beginning = ストーリーの最初です
telling-left = ストーリーを終了しました
telling-answer = 答え
telling-beat = 場面 { $place } / { $count }
telling-right = 正解: { $answer }。
telling-wrong = 不正解: { $answer }。
telling-stage-again = ステージを再び表示します
telling-blank = しばらく何も表示しません
telling-studio = スタジオに戻りました
telling-light = ライトの円。ポインターを追い、Shift と矢印キーで動きます
telling-no-light = ライトを消しました
telling-code = スマートフォンでこの場面を開くコード
telling-no-code = コードを消しました
telling-contrast = ハイ コントラストの色
telling-no-contrast = 通常の色
telling-live = 図を変更できます。ストーリーに書き込まない限り、試すだけです
telling-story-again = ストーリーに戻りました

## 開けるストーリーと例

gallery-loading = ストーリーを読み込んでいます…
gallery-failed = ストーリーを読み込めませんでした
gallery-stories = ストーリー
gallery-exercises = 練習問題

## プレーヤー

player-calls-at-once = { $count ->
   *[other] { $count } 件の呼び出しを同時に再生
}
