title = 演習: 給与を読み取ったのは誰か
about = 2 つのアプリが 1 つの ID を共有していて、ログでは区別できません。それぞれに専用の ID と専用の権限を与えましょう。

beat-0 =
    .title = それぞれが自分自身として
    .say = 給与計算アプリは `salaries` を、レポート アプリは `headcount` を読み取ります。どちらも `id-people` としてです。監査担当者は、どのアプリだったのかを確認でき、アプリの権限がアプリとともに終わることを求めています。レポート アプリは給与を、給与計算アプリは人員数を読み取れてはいけません。
    .notes = 模範解答: 各アプリのシステム割り当て ID をオンにします。給与計算には `salaries` に対する、レポートには `headcount` に対する `Storage Blob Data Reader` を割り当てます。呼び出しがそれらの ID を使うようにし、`id-people` の関連付けを解除するか、割り当てとともに削除します。よくある誤答: 共有の ID の隣に新しい ID を置く (共有の ID は両方のコンテナーを開いたままです)、それぞれにアカウントに対するロール、それぞれにユーザー割り当て ID (権限は分かれますが、アプリより長く残ります)。[種類の選び方](https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations)
    .goal-1 = contoso-payroll-app が自分自身として給与を読み取れる
    .goal-2 = contoso-reports-app が自分自身として人員数を読み取れる
    .goal-3 = contoso-reports-app が給与を読み取れない
    .goal-4 = contoso-payroll-app が人員数を読み取れない
    .goal-7 = 誰も給与を変更できない
    .goal-8 = 誰もアカウント キーを取得できない
